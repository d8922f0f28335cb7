package granary.nights.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.nights.domain.RuleMovement;
import granary.tariffs.domain.Rule;
import granary.tariffs.domain.RuleTotal;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one rule brought, beside the night before. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportRule")
record RuleView(
        int tariffVersion,

        @Schema(description = "1-based position in the tariff's rules")
        int rule,

        String kind,
        @Nullable String partnerModel,
        @Nullable String countyTier,
        @Nullable String channel,

        @Schema(description = "transactions that earned by it")
        long earning,

        @Schema(description = "refunds of what it had priced")
        long refunds,

        @Schema(description = "earned less recovered") SumJson fees,
        long earningBefore,
        SumJson feesBefore,
        SumJson change) {

    static RuleView of(RuleMovement movement, Currency currency) {
        Rule rule = movement.rule();
        return new RuleView(
                movement.tariffVersion(),
                rule.number(),
                rule.kind().name(),
                rule.partnerModel() == null ? null : rule.partnerModel().name(),
                rule.countyTier(),
                rule.channel(),
                earning(movement.now()),
                movement.now().map(RuleTotal::refunds).orElse(0L),
                SumJson.of(movement.feesMinor(), currency),
                earning(movement.before()),
                SumJson.of(movement.feesBeforeMinor(), currency),
                SumJson.of(movement.feesMinor().subtract(movement.feesBeforeMinor()), currency));
    }

    private static long earning(Optional<RuleTotal> total) {
        return total.map(RuleTotal::earning).orElse(0L);
    }
}
