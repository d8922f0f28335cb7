package granary.ledger.domain;

/** What an entry books. */
public enum EntryKind {
    ORDER_ACCEPTED,
    ORDER_FULFILLED,
    ORDER_FAILED,
    REFUND_AGREED,
    VILLAGER_REFUNDED,
    REFUND_TAKEN_BACK,
    ITEM_ACCEPTED,
    ITEM_REFUNDED,
    PAYOUT_INSTRUCTED,
    CASH_DEPOSITED,
    CASH_DEPOSIT_REVERSED,
    CASH_SET_OFF
}
