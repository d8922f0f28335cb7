package granary.orders.domain;

/**
 * The ids of an order.
 *
 * @param order {@code ord_…}
 * @param handoff {@code hnd_…}, which the channel must treat as its idempotency key
 */
public record OrderIds(String order, String handoff) {}
