package granary.cash.rest;

import granary.access.wire.MoneyJson;
import granary.cash.domain.CashMovement;
import granary.cash.domain.Holders;
import granary.ledger.domain.CashPosting;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A movement of cash, as it is read. */
@Schema(name = "CashMovement", description = "What came into a partner's hands or left them, and what was held then.")
record MovementView(
        @Schema(description = "Its business date") LocalDate date,

        @Schema(description = "What was booked", examples = "ORDER_ACCEPTED")
        String kind,

        @Schema(description = "The id of the order, refund, transaction or deposit; its entries are found by it")
        String reference,

        @Schema(description = "Code of the center where it was paid; absent of deposits and set-offs") @Nullable
        String center,

        @Schema(description = "Above 0 what came in, below 0 what left")
        MoneyJson amount,

        @Schema(description = "What is held after it") CashSumView balance) {

    static MovementView of(CashMovement movement) {
        CashPosting posting = movement.posting();
        return new MovementView(
                posting.date().day(),
                posting.kind().name(),
                posting.reference(),
                Holders.isPartner(posting.kind()) ? null : posting.owner(),
                MoneyJson.of(posting.signed()),
                CashSumView.of(movement.balanceMinor(), posting.signed().currency()));
    }
}
