package granary.orders.domain;

import granary.money.Money;
import granary.network.CenterRef;
import granary.transactions.domain.Kind;

/**
 * What was asked for at a center.
 *
 * @param county code of the county that the center belongs to
 * @param placedBy id of the caller
 * @param kind PURCHASE, BILL_PAYMENT, TOP_UP or TRAVEL_BOOKING
 * @param channel who is to fulfil it, such as {@code TAOBAO}
 * @param amount what the channel is to receive or deliver; a charge of ours comes on top
 * @param details for the channel, as JSON text by kind
 */
public record NewOrder(
        CenterRef center,
        String county,
        String placedBy,
        Villager villager,
        Kind kind,
        String channel,
        Payment payment,
        Money amount,
        String details) {
    public NewOrder {
        if (!isOrdered(kind)) {
            throw new IllegalArgumentException("%s is not ordered from a channel".formatted(kind));
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("an order has an amount above zero, not " + amount);
        }
    }

    /** Whether work of a kind is ordered from a channel at all. */
    public static boolean isOrdered(Kind kind) {
        return kind == Kind.PURCHASE || kind == Kind.BILL_PAYMENT || kind == Kind.TOP_UP || kind == Kind.TRAVEL_BOOKING;
    }
}
