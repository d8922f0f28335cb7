package granary.transactions.domain;

/** How a villager paid, where the principal is on our books. */
public enum PaymentMethod {
    CASH,
    WALLET
}
