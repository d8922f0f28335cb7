package granary.adjustments.domain;

/** Where a dispute stands. */
public enum DisputeState {
    /** Nobody has answered it, or what was proposed was rejected. */
    OPEN,
    /** An adjustment is proposed and waits for its decision. */
    PROPOSED,
    /** The adjustment is approved. */
    ADJUSTED,
    /** Refused, with the reason. */
    REFUSED;

    public boolean waits() {
        return this == OPEN || this == PROPOSED;
    }
}
