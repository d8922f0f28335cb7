package granary.transactions.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whose money the principal is, as a source tells it.
 *
 * @param payment how it was paid where it is ours; none where it is settled elsewhere
 * @param costMinor what a top-up cost us, from 0 to its amount
 * @param sellerNo the number of the seller whose product was sold
 * @param chargedMinor what a sale of our own charges its seller, from 0 to its amount; of its refund, what of that is
 *     given back; none of anything else
 */
public record Principal(
        @Nullable PaymentMethod payment,
        @Nullable Long costMinor,
        @Nullable Integer sellerNo,
        @Nullable Long chargedMinor) {
    public static final Principal ELSEWHERE = new Principal(null, null, null);

    /** Of work that charges no seller. */
    public Principal(@Nullable PaymentMethod payment, @Nullable Long costMinor, @Nullable Integer sellerNo) {
        this(payment, costMinor, sellerNo, null);
    }

    /** Of a sale of our own. */
    public static Principal ofSale(PaymentMethod payment, int sellerNo, long chargedMinor) {
        return new Principal(payment, null, sellerNo, chargedMinor);
    }

    /** Of a refund: its payment and its seller are its original's. */
    public static Principal ofRefund(@Nullable Long givenBackMinor) {
        return givenBackMinor == null ? ELSEWHERE : new Principal(null, null, null, givenBackMinor);
    }
}
