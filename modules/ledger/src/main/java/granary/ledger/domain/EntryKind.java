package granary.ledger.domain;

/** What an entry books. */
public enum EntryKind {
    ORDER_ACCEPTED,
    ORDER_FULFILLED,
    ORDER_FAILED,
    VILLAGER_REFUNDED,
    ITEM_ACCEPTED,
    ITEM_REFUNDED,
    PAYOUT_INSTRUCTED
}
