package granary.nights.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.access.wire.MoneyJson;
import granary.adjustments.domain.Adjustment;
import granary.adjustments.domain.Correction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An adjustment that a statement shows. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AdjustmentOfStatement")
record AdjustmentOfStatement(
        @Schema(examples = "adj_01JBC3Q5Z8V7T9M4X2K6W0RHNE") String id,

        @Schema(description = "below 0 to the partner's charge")
        MoneyJson amount,

        @Schema(description = "that it corrects") @Nullable String feeLine,
        @Schema(description = "that it answers") @Nullable String dispute,
        String reason) {
    static AdjustmentOfStatement of(Adjustment adjustment) {
        Correction is = adjustment.correction();
        return new AdjustmentOfStatement(
                adjustment.id(),
                MoneyJson.of(is.amount()),
                is.feeLine().orElse(null),
                is.dispute().orElse(null),
                is.reason());
    }
}
