package granary.cash.rest;

import java.math.BigInteger;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sum of money in minor units, which may be greater than any single amount. */
@Schema(name = "CashSum", description = "A sum in minor units, which may be greater than any single amount")
record CashSumView(
        @Schema(examples = "123456") BigInteger amount,
        @Schema(examples = "CNY") String currency) {
    static CashSumView of(BigInteger minor, Currency currency) {
        return new CashSumView(minor, currency.getCurrencyCode());
    }

    static CashSumView of(long minor, Currency currency) {
        return of(BigInteger.valueOf(minor), currency);
    }
}
