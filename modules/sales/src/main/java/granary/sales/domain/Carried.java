package granary.sales.domain;

/**
 * Who carries what was sold, and to whom.
 *
 * @param carrier one of the country pack's, such as {@code CAINIAO}
 */
public record Carried(String carrier, String name, String phone, String address) {}
