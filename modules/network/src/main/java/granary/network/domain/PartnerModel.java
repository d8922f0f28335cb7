package granary.network.domain;

/** How a partner works; fee rules may differ. */
public enum PartnerModel {
    /** An existing shop that orders for others. */
    STORE,
    /** A returned young person who sells local products. */
    SELLER
}
