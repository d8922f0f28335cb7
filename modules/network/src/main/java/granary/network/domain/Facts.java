package granary.network.domain;

/** Something of the network as it stands now. */
public sealed interface Facts permits CountyFacts, CenterFacts, PartnerFacts, SellerFacts {
    /** What the outside world knows it by; it never changes. */
    String code();

    /** Grows with every change; a change is based on one. */
    int version();
}
