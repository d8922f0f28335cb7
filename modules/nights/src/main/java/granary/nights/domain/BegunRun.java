package granary.nights.domain;

/** A run that was begun, and the lease that its job writes under. */
public record BegunRun(NightLease lease, int run) {}
