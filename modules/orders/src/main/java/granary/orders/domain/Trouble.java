package granary.orders.domain;

/** What an operator should know of an order, beyond its state. */
public enum Trouble {
    /** Its channel has taken it, was asked, and could not say what became of it. */
    UNKNOWN,
    /** Its channel has said another outcome than the first, which stands. */
    CONTRADICTED,
    /** It is in flight, and a message of its own could not be taken up. */
    DEAD_LETTER
}
