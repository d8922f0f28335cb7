package granary.sales.domain;

/** What a refund that is asked for means for a sale. */
public enum RefundVerdict {
    POSSIBLE,
    /** Until it is delivered a sale is cancelled, and not refunded. */
    NOT_DELIVERED,
    /** It was cancelled, and everything was given back by that. */
    CANCELLED,
    OTHER_CURRENCY,
    /** More than is left of the amount. */
    TOO_LARGE,
    /** It was refunded as often as a sale may be. */
    TOO_MANY
}
