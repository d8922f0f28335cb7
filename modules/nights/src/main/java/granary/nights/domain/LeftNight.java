package granary.nights.domain;

/**
 * A night whose lease nobody renews any more, though its job has not ended.
 *
 * @param lease as the owner that is gone had it
 * @param server that had it
 */
public record LeftNight(NightLease lease, String server) {}
