package granary.transactions;

import granary.money.BusinessDate;
import granary.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a line of business inside Granary hands to the waist once fulfilled work is refunded, in whole or in part.
 *
 * @param sourceId of the refund; its own
 * @param providerRef under which a provider's file will list the refund
 * @param amount above zero
 * @param notBefore the date of the refund; the transaction takes the earliest open date from there, and from its
 *     original's
 * @param givenBackMinor what of a sale's charges its seller gets back with it, from 0
 */
public record RefundedWork(
        String sourceId,
        String providerRef,
        Money amount,
        Instant tradeTime,
        BusinessDate notBefore,
        @Nullable Long givenBackMinor) {
    /** Of what charged no seller. */
    public RefundedWork(String sourceId, String providerRef, Money amount, Instant tradeTime, BusinessDate notBefore) {
        this(sourceId, providerRef, amount, tradeTime, notBefore, null);
    }
}
