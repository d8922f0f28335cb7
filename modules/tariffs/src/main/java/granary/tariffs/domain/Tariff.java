package granary.tariffs.domain;

import granary.money.BusinessDate;
import granary.money.Rate;
import granary.network.domain.PartnerModel;
import granary.transactions.domain.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A published tariff: immutable, safe to share between threads. */
public final class Tariff {
    private final Edition edition;
    private final Rate holdback;
    private final int holdbackDays;
    private final List<Rule> rules;
    private final Map<Kind, Map<PartnerModel, RuleTable>> tables = new EnumMap<>(Kind.class);

    /**
     * Which tariff it is.
     *
     * @param country ISO 3166 alpha-2
     * @param version 1, 2, 3 … per country in order of publication; 0 for one that is not published
     * @param effectiveFrom the first business date that it may price
     */
    public record Edition(String country, int version, BusinessDate effectiveFrom) {}

    /**
     * @param holdback the share of each accrual that is held
     * @param holdbackDays after how many working days it is released, 0 or more
     * @throws IllegalArgumentException where two equally specific rules can match the same transaction
     */
    public Tariff(Edition edition, Rate holdback, int holdbackDays, List<Rule> rules) {
        this.edition = edition;
        this.holdback = holdback;
        this.holdbackDays = holdbackDays;
        this.rules = List.copyOf(rules);
        if (holdbackDays < 0) {
            throw new IllegalArgumentException("a holdback cannot last %d days".formatted(holdbackDays));
        }
        RuleClash.first(this.rules).ifPresent(clash -> {
            throw new IllegalArgumentException(clash.sentence());
        });
        for (Rule rule : this.rules) {
            Map<PartnerModel, RuleTable> byModel =
                    tables.computeIfAbsent(rule.kind(), kind -> new EnumMap<>(PartnerModel.class));
            for (PartnerModel model : PartnerModel.values()) {
                byModel.computeIfAbsent(model, RuleTable::new).add(rule);
            }
        }
    }

    public String country() {
        return edition.country();
    }

    public int version() {
        return edition.version();
    }

    public BusinessDate effectiveFrom() {
        return edition.effectiveFrom();
    }

    public Rate holdback() {
        return holdback;
    }

    /** Working days of the country's calendar between a transaction's business date and the release of what it held. */
    public int holdbackDays() {
        return holdbackDays;
    }

    /** In the order of the document: the n-th has number n. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rule of that number. */
    public Rule rule(int number) {
        return rules.get(number - 1);
    }

    /** The matching rule with the most matching attributes; empty where none matches ({@code NO_RULE}). */
    public Optional<Rule> ruleFor(Kind kind, PartnerModel model, String countyTier, String channel) {
        Map<PartnerModel, RuleTable> byModel = tables.get(kind);
        RuleTable table = byModel == null ? null : byModel.get(model);
        return table == null ? Optional.empty() : Optional.ofNullable(table.find(countyTier, channel));
    }

    @Override
    public String toString() {
        return "tariff %s %d from %s".formatted(country(), version(), effectiveFrom());
    }
}
