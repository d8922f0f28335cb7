package granary.nights.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.access.wire.MoneyJson;
import granary.nights.domain.ExplainedLine;
import granary.tariffs.domain.FeeExplanation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a fee line is what it is, worked out anew. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "FeeExplanation",
        description =
                "Worked out anew by the fee engine from the stored facts and the tariff, never from the line itself")
record ExplanationView(
        @Schema(description = "as it is stored") FeeLineView line,

        @Schema(description = "whether the stored line is the same in every figure; if not, it is an incident")
        boolean agrees,

        @Schema(description = "the fee as it was worked out; absent where the facts give the transaction none")
        @Nullable
        MoneyJson workedOut,

        @Schema(examples = "P000012") String partner,
        @Nullable PricedBy pricedBy,

        @Schema(description = "for a fee that was earned") @Nullable
        EarnedJson earned,

        @Schema(description = "for a refund") @Nullable RecoveredJson recovered) {

    /** @param books whether the reader may read the books too */
    static ExplanationView of(ExplainedLine explained, boolean books) {
        @Nullable FeeExplanation explanation = explained.explanation().orElse(null);
        String currency = explained.stored().sourced().currency();
        return new ExplanationView(
                FeeLineView.of(explained.stored(), books),
                explained.agrees(),
                explanation == null ? null : new MoneyJson(explanation.line().feeMinor(), currency),
                explained.partner().code(),
                explanation == null ? null : PricedBy.of(explanation, explained),
                explanation instanceof FeeExplanation.Accrual accrual ? EarnedJson.of(accrual, currency) : null,
                explanation instanceof FeeExplanation.Recovery recovery ? RecoveredJson.of(recovery, currency) : null);
    }
}
