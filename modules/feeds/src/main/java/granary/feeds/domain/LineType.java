package granary.feeds.domain;

/** What a provider's line means for the match. */
public enum LineType {
    PAYMENT,
    REFUND,
    /** Takes no part in the match, for the reason that the line carries. */
    IGNORED
}
