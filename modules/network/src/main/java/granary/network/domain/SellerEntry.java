package granary.network.domain;

/**
 * A seller as it is registered or changed.
 *
 * @param center the center's code
 */
public record SellerEntry(String code, String name, String center) implements Entry {}
