package granary.nights.rest;

import java.math.BigInteger;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sum of money in minor units, which may be greater than any single amount. */
@Schema(name = "Sum", description = "A sum in minor units, which may be greater than any single amount")
record SumJson(
        @Schema(examples = "123456") BigInteger amount,
        @Schema(examples = "CNY") String currency) {
    static SumJson of(BigInteger amount, Currency currency) {
        return new SumJson(amount, currency.getCurrencyCode());
    }
}
