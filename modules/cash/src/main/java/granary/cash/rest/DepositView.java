package granary.cash.rest;

import granary.access.wire.MoneyJson;
import granary.cash.domain.Deposit;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deposit as it is read. */
@Schema(name = "CashDeposit", description = "Cash that a partner brought to the bank, and what undid it.")
record DepositView(
        @Schema(description = "Under which its entries are found")
        String id,

        @Schema(description = "The partner's code") String partner,
        MoneyJson amount,
        @Schema(description = "Of the bank's line") String reference,
        @Schema(description = "When the bank had it") LocalDate on,

        @Schema(description = "The business date on which it is booked")
        LocalDate bookedOn,

        Instant recordedAt,

        @Schema(description = "Absent where it stands") @Nullable
        ReversalView reversal) {

    /** What undid a deposit. */
    @Schema(name = "CashDepositReversal")
    record ReversalView(String reason, LocalDate bookedOn, Instant reversedAt) {
        static ReversalView of(Deposit.Reversal reversal) {
            return new ReversalView(
                    reversal.reason(),
                    reversal.recorded().bookedOn().day(),
                    reversal.recorded().at());
        }
    }

    static DepositView of(Deposit deposit) {
        return new DepositView(
                deposit.id(),
                deposit.partner(),
                MoneyJson.of(deposit.amount()),
                deposit.reference(),
                deposit.receivedOn().day(),
                deposit.recorded().bookedOn().day(),
                deposit.recorded().at(),
                deposit.reversal().map(ReversalView::of).orElse(null));
    }
}
