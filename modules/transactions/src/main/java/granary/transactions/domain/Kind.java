package granary.transactions.domain;

/** What a service transaction is about. Every kind but {@link #REFUND} may be priced by a tariff's rules. */
public enum Kind {
    PURCHASE,
    BILL_PAYMENT,
    TOP_UP,
    TRAVEL_BOOKING,
    LOCAL_SALE,
    PARCEL_COLLECTION,
    PARCEL_DELIVERY,
    REFUND
}
