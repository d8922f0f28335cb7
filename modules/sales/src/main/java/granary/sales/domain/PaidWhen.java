package granary.sales.domain;

/** When the buyer pays. */
public enum PaidWhen {
    ON_ACCEPTANCE,
    /** Cash on delivery: until then nobody has any money of the sale. */
    ON_DELIVERY
}
