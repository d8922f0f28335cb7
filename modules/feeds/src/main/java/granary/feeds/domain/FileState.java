package granary.feeds.domain;

/** A provider's file is published whole or not at all. */
public enum FileState {
    ACCEPTED,
    /** Kept as it came, with its reason; none of its lines is known to the match. */
    QUARANTINED
}
