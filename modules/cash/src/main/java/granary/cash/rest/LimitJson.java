package granary.cash.rest;

import granary.access.wire.Check;
import granary.access.wire.MoneyJson;
import granary.cash.domain.PartnerLimit;
import granary.money.Money;
import java.util.Currency;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much one partner may hold, as it is read and set. */
@Schema(name = "CashLimit", description = "How much cash a partner may hold.")
record LimitJson(
        @Schema(description = "From 0 up, in minor units; absent: the country's holds") @Nullable
        MoneyJson limit) {
    static final long MOST_MINOR = 10_000_000_000_000_000L;

    static LimitJson of(PartnerLimit limit, Currency currency) {
        return new LimitJson(money(limit.limitMinor(), currency));
    }

    static @Nullable MoneyJson money(OptionalLong minor, Currency currency) {
        return minor.isPresent() ? MoneyJson.of(Money.of(minor.getAsLong(), currency)) : null;
    }

    /** @throws granary.access.Problem 422 */
    OptionalLong checked(Currency currency) {
        Check check = new Check();
        OptionalLong minor = checked(check, limit, currency);
        check.finish();
        return minor;
    }

    /** Records what is wrong with a limit. */
    static OptionalLong checked(Check check, @Nullable MoneyJson limit, Currency currency) {
        if (limit == null) {
            return OptionalLong.empty();
        }
        long minor = check.number("/limit/amount", limit.amount(), 0, MOST_MINOR);
        if (!limit.toMoney(check, "/limit").currency().equals(currency)) {
            check.refuse("/limit/currency", "expected " + currency.getCurrencyCode());
        }
        return OptionalLong.of(minor);
    }
}
