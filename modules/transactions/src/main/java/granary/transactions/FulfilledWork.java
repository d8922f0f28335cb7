package granary.transactions;

import granary.money.BusinessDate;
import granary.money.Money;
import granary.network.CenterRef;
import granary.transactions.domain.Kind;
import java.time.Instant;

/**
 * What a line of business inside Granary hands to the waist once its work is done.
 *
 * @param notBefore the date of acceptance; the transaction takes the earliest open date from there
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
        BusinessDate notBefore) {}
