package granary.transactions.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whose money the principal is, as a source tells it.
 *
 * @param payment how it was paid where it is ours; none where it is settled elsewhere
 * @param costMinor what a top-up cost us, from 0 to its amount
 * @param sellerNo the number of the seller whose product was sold
 */
public record Principal(
        @Nullable PaymentMethod payment,
        @Nullable Long costMinor,
        @Nullable Integer sellerNo) {
    public static final Principal ELSEWHERE = new Principal(null, null, null);
}
