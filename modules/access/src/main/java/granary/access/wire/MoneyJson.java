package granary.access.wire;

import granary.money.Money;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money on the wire: {@code {"amount": 123456, "currency": "CNY"}}.
 *
 * @param amount in minor units
 * @param currency ISO 4217, in capitals
 */
@Schema(name = "Money", description = "An amount in minor units, and its currency by ISO 4217")
public record MoneyJson(long amount, @Nullable String currency) {
    /** What {@link #toMoney} answers beside a recorded error, so that checking can go on. */
    private static final Money NOTHING = Money.zero(Money.CNY);

    public static MoneyJson of(Money money) {
        return new MoneyJson(money.minor(), money.currency().getCurrencyCode());
    }

    /** Records an error where the currency is unknown; the amount may have any sign. */
    public Money toMoney(Check check, String pointer) {
        try {
            return Money.of(amount, Currency.getInstance(currency == null ? "" : currency));
        } catch (IllegalArgumentException e) {
            check.refuse(pointer + "/currency", "expected an ISO 4217 currency such as CNY");
            return NOTHING;
        }
    }
}
