package granary.payouts.domain;

/** The life of a payout batch. */
public enum BatchState {
    /** Drafted by a night that is not sealed yet; a re-run replaces it. */
    DRAFT,
    /** Its night is sealed: it waits for a decision, until the next cut-over. */
    PROPOSED,
    APPROVED,
    REJECTED,
    /** The next cut-over came before a decision. */
    SUPERSEDED
}
