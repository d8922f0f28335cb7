package granary.sales.domain;

/** How far a sale has come. */
public enum SaleState {
    ACCEPTED,
    DELIVERED,
    CANCELLED
}
