package granary.nights.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.access.wire.MoneyJson;
import granary.nights.domain.ExplainedLine;
import granary.tariffs.domain.FeeExplanation;
import granary.tariffs.domain.Publication;
import granary.tariffs.domain.Rule;
import granary.tariffs.domain.Tier;
import granary.tariffs.domain.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * By which tariff, rule and tier a line was priced, for a refund its original.
 *
 * @param n the partner's n-th transaction of the kind in the month
 */
@Schema(name = "PricedBy")
record PricedBy(TariffJson tariff, RuleJson rule, int n, List<TierJson> tiers) {

    /** The tariff version, and who published it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PricingTariff")
    record TariffJson(
            int version,
            @Schema(examples = "2026-10-29") String effectiveFrom,
            @Nullable String id,
            @Nullable String publishedBy,
            @Nullable Instant publishedAt) {}

    /** The rule that won: what it asks for, and what of the transaction it matched. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PricingRule")
    record RuleJson(
            @Schema(description = "1-based position in the tariff's rules")
            int number,

            String kind,
            @Nullable String partnerModel,
            @Nullable String countyTier,
            @Nullable String channel,

            @Schema(description = "how many attributes it names; the matching rule with the most wins")
            int attributes,

            @Schema(description = "of the transaction; absent for a refund, which is priced by its original") @Nullable
            Facts matched) {}

    /** What the rules were held against. */
    @Schema(name = "MatchedFacts")
    record Facts(String kind, String partnerModel, String countyTier, String channel) {
        static Facts of(Work.Chargeable item) {
            return new Facts(item.kind().name(), item.model().name(), item.countyTier(), item.channel());
        }
    }

    /** One tier of the ladder. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PricingTier")
    record TierJson(
            int from,

            @Schema(description = "the last n of the tier; absent for the last tier") @Nullable
            Integer to,

            int ratePpm,
            MoneyJson fixed,
            MoneyJson min,
            @Nullable MoneyJson max,

            @Schema(description = "whether it contains n") boolean applies) {}

    static PricedBy of(FeeExplanation explanation, ExplainedLine explained) {
        Optional<Publication> publication = explained.publication();
        TariffJson tariff = new TariffJson(
                explanation.tariff().version(),
                explanation.tariff().effectiveFrom().toString(),
                publication.map(Publication::tariffId).orElse(null),
                publication.map(Publication::by).orElse(null),
                publication.map(Publication::at).orElse(null));
        String currency = explained.stored().sourced().currency();
        int n = explanation.line().price().ordinal();
        return new PricedBy(tariff, rule(explanation), n, ladder(explanation, currency));
    }

    private static RuleJson rule(FeeExplanation explanation) {
        Rule rule = explanation.rule();
        return new RuleJson(
                rule.number(),
                rule.kind().name(),
                rule.partnerModel() == null ? null : rule.partnerModel().name(),
                rule.countyTier(),
                rule.channel(),
                rule.specificity(),
                explanation instanceof FeeExplanation.Accrual accrual ? Facts.of(accrual.facts()) : null);
    }

    private static List<TierJson> ladder(FeeExplanation explanation, String currency) {
        List<Tier> tiers = explanation.rule().tiers();
        List<TierJson> ladder = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            ladder.add(new TierJson(
                    tier.from(),
                    i + 1 < tiers.size() ? tiers.get(i + 1).from() - 1 : null,
                    tier.ratePpm(),
                    new MoneyJson(tier.fixedMinor(), currency),
                    new MoneyJson(tier.minMinor(), currency),
                    tier.hasMaximum() ? new MoneyJson(tier.maxMinor(), currency) : null,
                    tier.equals(explanation.tier())));
        }
        return ladder;
    }
}
