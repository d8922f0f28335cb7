package granary.tariffs.domain;

import granary.money.BusinessDate;
import granary.money.Rate;
import granary.network.domain.PartnerModel;
import granary.transactions.domain.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tariff as a person writes it (API.md, {@code /tariffs}). Anything may be missing or wrong until {@link
 * TariffValidation} finds no fault; only then may it become a {@link Tariff}.
 *
 * @param effectiveFrom {@code 2026-10-29}
 * @param holdbackPpm parts per million
 * @param holdbackDays working days
 */
public record TariffDocument(
        @Nullable String country,
        @Nullable String effectiveFrom,
        @Nullable Long holdbackPpm,
        @Nullable Long holdbackDays,
        @Nullable List<@Nullable RuleText> rules) {

    /** One rule; {@code kind} and {@code partnerModel} are names of {@link Kind} and {@link PartnerModel}. */
    public record RuleText(
            @Nullable String kind,
            @Nullable String partnerModel,
            @Nullable String countyTier,
            @Nullable String channel,
            @Nullable List<@Nullable TierText> tiers) {

        Rule toRule(int number) {
            List<Tier> ladder = new ArrayList<>();
            for (TierText tier : Objects.requireNonNull(tiers)) {
                ladder.add(Objects.requireNonNull(tier).toTier());
            }
            return new Rule(
                    number,
                    Kind.valueOf(Objects.requireNonNull(kind)),
                    partnerModel == null ? null : PartnerModel.valueOf(partnerModel),
                    countyTier,
                    channel,
                    ladder);
        }
    }

    /** One tier; {@code fixed}, {@code min} and {@code max} in minor units, {@code max} may be absent. */
    public record TierText(
            @Nullable Long from,
            @Nullable Long ratePpm,
            @Nullable Long fixed,
            @Nullable Long min,
            @Nullable Long max) {

        Tier toTier() {
            return new Tier(
                    Math.toIntExact(Objects.requireNonNull(from)),
                    Math.toIntExact(Objects.requireNonNull(ratePpm)),
                    Objects.requireNonNull(fixed),
                    Objects.requireNonNull(min),
                    max == null ? Tier.NO_MAXIMUM : max);
        }
    }

    /** The date as a value; only of a document without a fault. */
    public BusinessDate effectiveDate() {
        return BusinessDate.parse(Objects.requireNonNull(effectiveFrom));
    }

    /** The country's code; only of a document without a fault. */
    public String countryCode() {
        return Objects.requireNonNull(country);
    }

    /**
     * @param version see {@link Tariff.Edition}
     * @throws RuntimeException where the document has a fault
     */
    public Tariff toTariff(int version) {
        return new Tariff(
                new Tariff.Edition(countryCode(), version, effectiveDate()),
                new Rate(Math.toIntExact(Objects.requireNonNull(holdbackPpm))),
                Math.toIntExact(Objects.requireNonNull(holdbackDays)),
                toTariffRules());
    }

    List<Rule> toTariffRules() {
        List<Rule> numbered = new ArrayList<>();
        for (RuleText rule : Objects.requireNonNull(rules)) {
            numbered.add(Objects.requireNonNull(rule).toRule(numbered.size() + 1));
        }
        return numbered;
    }
}
