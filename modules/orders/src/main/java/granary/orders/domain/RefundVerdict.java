package granary.orders.domain;

/** What a refund that is asked for means for an order. */
public enum RefundVerdict {
    POSSIBLE,
    /** The order has failed, and everything was given back by that. */
    ORDER_FAILED,
    OTHER_CURRENCY,
    /** More than is left of the amount. */
    TOO_LARGE,
    /** It was refunded as often as an order may be. */
    TOO_MANY
}
