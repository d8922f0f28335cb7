package granary.transactions;

import granary.money.BusinessDate;
import granary.money.Money;
import granary.network.CenterRef;
import granary.transactions.domain.Kind;
import granary.transactions.domain.Principal;
import java.time.Instant;

/**
 * What a line of business inside Granary hands to the waist once its work is done.
 *
 * @param notBefore the date of acceptance; the transaction takes the earliest open date from there
 * @param principal of a sale, how it was paid, whose it was, and what that costs its seller
 */
public record FulfilledWork(
        String source,
        String sourceId,
        CenterRef center,
        Kind kind,
        String channel,
        String providerRef,
        Money amount,
        Instant tradeTime,
        BusinessDate notBefore,
        Principal principal) {
    /** Of work whose money its own line of business books, and which is nobody's sale. */
    public FulfilledWork(
            String source,
            String sourceId,
            CenterRef center,
            Kind kind,
            String channel,
            String providerRef,
            Money amount,
            Instant tradeTime,
            BusinessDate notBefore) {
        this(source, sourceId, center, kind, channel, providerRef, amount, tradeTime, notBefore, Principal.ELSEWHERE);
    }
}
