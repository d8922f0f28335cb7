package granary.cash.rest;

import granary.access.wire.Check;
import granary.access.wire.MoneyJson;
import granary.cash.domain.CashTerms;
import granary.cash.domain.NewTerms;
import java.util.Currency;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What holds for the cash of a country's partners, as it is read and set. */
@Schema(name = "CashTerms", description = "How much cash a country's partners may hold, and for how long.")
record TermsJson(
        @Schema(description = "From 0 up, in minor units, for partners without a limit of their own; absent: no limit")
        @Nullable
        MoneyJson limit,

        @Schema(description = "The days that cash may be held, from 0 to 365; absent: it is never overdue") @Nullable
        Long overdueAfterDays) {

    static TermsJson of(CashTerms terms, Currency currency) {
        return new TermsJson(
                LimitJson.money(terms.limitMinor(), currency),
                terms.overdueAfterDays().isPresent()
                        ? Long.valueOf(terms.overdueAfterDays().getAsInt())
                        : null);
    }

    /** @throws granary.access.Problem 422 naming every field that is wrong */
    NewTerms checked(Currency currency) {
        Check check = new Check();
        OptionalLong limitMinor = LimitJson.checked(check, limit, currency);
        OptionalInt days = overdueAfterDays == null
                ? OptionalInt.empty()
                : OptionalInt.of((int) check.number("/overdueAfterDays", overdueAfterDays, 0, CashTerms.MOST_DAYS));
        check.finish();
        return new NewTerms(limitMinor, days);
    }
}
