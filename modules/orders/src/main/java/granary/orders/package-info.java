/**
 * What is bought for a villager: products, bills, top-ups, travel. An order is placed ({@link granary.orders.PlaceOrder}),
 * handed to its channel ({@link granary.orders.HandOffOrder}), answered ({@link granary.orders.TakeOutcome}) and so
 * fulfilled or failed; a fulfilled one ends as a service transaction.
 */
@NullMarked
package granary.orders;

import org.jspecify.annotations.NullMarked;
