/**
 * What villagers sell. A seller offers products ({@link granary.sales.OfferProducts}); a sale of them is accepted ({@link
 * granary.sales.AcceptSale}), then delivered ({@link granary.sales.DeliverSale}) or cancelled ({@link
 * granary.sales.CancelSale}); a delivered one is a service transaction, and may be refunded ({@link
 * granary.sales.RefundSale}).
 */
@NullMarked
package granary.sales;

import org.jspecify.annotations.NullMarked;
