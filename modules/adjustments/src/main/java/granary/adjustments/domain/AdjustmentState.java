package granary.adjustments.domain;

/** Where an adjustment stands; a decision is final. */
public enum AdjustmentState {
    PROPOSED,
    APPROVED,
    REJECTED
}
