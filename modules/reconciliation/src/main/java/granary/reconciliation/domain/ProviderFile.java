package granary.reconciliation.domain;

/** A provider's accepted file that a match reads. */
public record ProviderFile(String provider, long fileNo) {}
