package granary.cash.rest;

import granary.cash.domain.CashState;
import granary.cash.domain.HeldState;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a partner holds, as it is read. */
@Schema(name = "CashInHand", description = "Villagers' money that a partner holds and owes.")
record CashView(
        @Schema(description = "The partner's code") String partner,
        CashState state,

        @Schema(description = "What is held now; below 0 where more was given back to villagers than was there")
        CashSumView balance,

        @Schema(description = "The business date of the oldest that is unpaid; absent where nothing is held") @Nullable
        LocalDate oldestUnpaid,

        @Schema(description = "What has been held for longer than it may be; fees are not paid out until it is 0")
        CashSumView overdue,

        @Schema(description = "The days that cash may be held; absent where it is never overdue") @Nullable
        Integer overdueAfterDays,

        @Schema(description = "The most that may be held; absent where nothing limits it") @Nullable
        CashSumView limit,

        @Schema(description = "What the partner last said about setting overdue cash off against fees") @Nullable
        ConsentView consent) {

    static CashView of(HeldState held) {
        return new CashView(
                held.partner(),
                held.state(),
                CashSumView.of(held.balance(), held.currency()),
                held.oldestUnpaid().map(date -> date.day()).orElse(null),
                CashSumView.of(held.overdue(), held.currency()),
                held.terms().overdueAfterDays().isPresent()
                        ? Integer.valueOf(held.terms().overdueAfterDays().getAsInt())
                        : null,
                held.limit()
                        .map(limit -> CashSumView.of(limit.limitMinor().orElseThrow(), held.currency()))
                        .orElse(null),
                held.consent().map(ConsentView::of).orElse(null));
    }
}
