package granary.orders.domain;

/** What an outcome means for an order. */
public enum Verdict {
    /** The first, and it fits. */
    NEW,
    /** The same again; nothing to do. */
    REPEATED,
    /** The order has ended otherwise; it is written down and refused. */
    CONTRADICTED,
    /** It cannot be true of this order, such as a cost above the amount. */
    NOT_ACCEPTABLE
}
