package granary.network;

/**
 * A villager who sells through a center; none of it ever changes.
 *
 * @param no the row key
 * @param code the code that the outside world uses
 */
public record SellerRef(int no, String code, int centerNo) {}
