package granary.network.domain;

/** Something of the network as it is registered or changed; the outside world knows it by its code. */
public sealed interface Entry permits CountyEntry, CenterEntry, PartnerEntry, SellerEntry {
    String code();
}
