package granary.cash.domain;

import granary.money.BusinessDate;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Optional;

/**
 * How a partner stands with the cash in its hands, in minor units; exact.
 *
 * @param balance below 0 where more was given back to villagers than was there
 * @param oldestUnpaid none where nothing is held
 * @param limit none where nothing limits it
 * @param terms of the country, now
 * @param consent what the partner said last
 */
public record HeldState(
        String partner,
        Currency currency,
        BigInteger balance,
        Optional<BusinessDate> oldestUnpaid,
        BigInteger overdue,
        CashTerms terms,
        Optional<PartnerLimit> limit,
        Optional<Consent> consent) {

    public CashState state() {
        if (overdue.signum() > 0) {
            return CashState.OVERDUE;
        }
        if (limit.filter(one ->
                        balance.compareTo(BigInteger.valueOf(one.limitMinor().orElseThrow())) > 0)
                .isPresent()) {
            return CashState.OVER_LIMIT;
        }
        return balance.signum() > 0 ? CashState.HOLDING : CashState.SETTLED;
    }
}
