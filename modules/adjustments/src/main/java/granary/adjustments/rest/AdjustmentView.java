package granary.adjustments.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.access.wire.MoneyJson;
import granary.adjustments.domain.Adjustment;
import granary.adjustments.domain.Correction;
import granary.money.BusinessDate;
import granary.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An adjustment as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Adjustment")
record AdjustmentView(
        @Schema(examples = "adj_01JBC3Q5Z8V7T9M4X2K6W0RHNE") String id,

        @Schema(examples = "CN") String country,
        @Schema(examples = "P000012") String partner,

        @Schema(enumeration = {"CREDIT", "DEBIT"}) String side,
        MoneyJson amount,
        @Nullable String feeLine,
        @Nullable String dispute,
        String reason,

        @Schema(enumeration = {"PROPOSED", "APPROVED", "REJECTED"})
        String state,

        String proposedBy,
        Instant proposedAt,
        @Nullable DecisionView decision,

        @Schema(description = "the business date whose night books it") @Nullable
        LocalDate date) {

    /** Who decided, when and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AdjustmentVerdict")
    record DecisionView(
            @Schema(enumeration = {"APPROVE", "REJECT"}) String decision,
            String by,
            Instant at,
            @Nullable String reason) {}

    static AdjustmentView of(Adjustment adjustment) {
        Correction is = adjustment.correction();
        Money amount = is.amount();
        Adjustment.Decision decision = adjustment.decision();
        BusinessDate date = adjustment.date();
        return new AdjustmentView(
                adjustment.id(),
                is.partner().country(),
                is.partner().code(),
                Side.of(amount).name(),
                MoneyJson.of(Side.of(amount).signed(amount)),
                is.feeLine().orElse(null),
                is.dispute().orElse(null),
                is.reason(),
                adjustment.state().name(),
                adjustment.proposedBy(),
                adjustment.proposedAt(),
                decision == null ? null : view(decision),
                date == null ? null : date.day());
    }

    private static DecisionView view(Adjustment.Decision decision) {
        return new DecisionView(
                decision.approves() ? "APPROVE" : "REJECT",
                decision.who(),
                decision.at(),
                decision.reason().isEmpty() ? null : decision.reason());
    }
}
