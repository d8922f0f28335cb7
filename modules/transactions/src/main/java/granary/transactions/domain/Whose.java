package granary.transactions.domain;

/** Whose money the amount of a transaction is (DOMAIN, exact reading 10). */
public enum Whose {
    /** On our books: an order of ours, or an item with a payment. */
    OURS,
    /** Settled elsewhere, and off our books. */
    ELSEWHERE,
    /** A parcel: it has no principal. */
    NOBODYS
}
