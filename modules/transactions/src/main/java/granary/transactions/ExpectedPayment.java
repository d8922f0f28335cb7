package granary.transactions;

import granary.money.BusinessDate;
import granary.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money of an order or a sale that a wallet's settlement file will show (DOMAIN, exact reading 16).
 *
 * @param signedAmount below zero where money goes back to the villager
 * @param sellerNo of a sale, whose receipt it is
 */
public record ExpectedPayment(
        String country,
        String provider,
        String reference,
        Money signedAmount,
        BusinessDate date,
        String source,
        String sourceId,
        @Nullable Integer sellerNo) {
    /** Of what no seller is paid from. */
    public ExpectedPayment(
            String country,
            String provider,
            String reference,
            Money signedAmount,
            BusinessDate date,
            String source,
            String sourceId) {
        this(country, provider, reference, signedAmount, date, source, sourceId, null);
    }
}
