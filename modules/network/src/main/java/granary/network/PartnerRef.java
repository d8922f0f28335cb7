package granary.network;

/**
 * A partner by number.
 *
 * @param no the row key
 * @param name as it is now
 */
public record PartnerRef(int no, String code, String name) {}
