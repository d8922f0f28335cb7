package granary.reconciliation.domain;

/** Every cause that a difference may have (DOMAIN.md); the list is closed. */
public enum BreakCause {
    TIMING,
    /** What the provider kept explains the difference exactly. */
    FEE,
    TAX,
    /** One minor unit. */
    ROUNDING,
    /** A line beyond those that our items of its reference account for. */
    DUPLICATE,
    /** An item of ours that the provider's file does not show as done. */
    MISSING_AT_PROVIDER,
    /** A line whose reference we have never had for that date. */
    UNKNOWN_TO_US,
    WRONG_REFERENCE,
    FX,
    /** No cause, or more than one, explains the difference: people look. */
    UNEXPLAINED
}
