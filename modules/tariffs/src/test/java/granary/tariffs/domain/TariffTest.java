package granary.tariffs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import granary.money.BusinessDate;
import granary.money.Rate;
import granary.network.domain.PartnerModel;
import granary.transactions.domain.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TariffTest {
    private static final List<String> TIERS = List.of("A", "B");
    private static final List<String> CHANNELS = List.of("TAOBAO", "FLIGGY");
    private static final Tier TIER = new Tier(1, 1, 0, 0, Tier.NO_MAXIMUM);

    @Test
    void theNthTransactionIsPricedByTheTierThatContainsN() {
        Rule rule = new Rule(
                1,
                Kind.PURCHASE,
                null,
                null,
                null,
                List.of(TIER, new Tier(4, 2, 0, 0, Tier.NO_MAXIMUM), new Tier(11, 3, 0, 0, Tier.NO_MAXIMUM)));
        assertThat(List.of(1L, 3L, 4L, 10L, 11L, 5_000_000_000L).stream()
                        .map(n -> rule.tierFor(n).ratePpm()))
                .containsExactly(1, 1, 2, 2, 3, 3);
    }

    @Property
    void theMostSpecificMatchingRuleWins(@ForAll("rules") List<Rule> drawn) {
        List<Rule> rules = withoutClashes(drawn);
        Tariff tariff = tariff(rules);
        everyTransaction((kind, model, tier, channel) -> {
            Optional<Rule> expected = rules.stream()
                    .filter(rule -> rule.matches(kind, model, tier, channel))
                    .max((a, b) -> Integer.compare(a.specificity(), b.specificity()));
            assertThat(tariff.ruleFor(kind, model, tier, channel)).isEqualTo(expected);
        });
    }

    @Property
    void twoRulesClashExactlyWhereATransactionMatchesBothEquallySpecifically(
            @ForAll("rule") Rule first, @ForAll("rule") Rule second) {
        List<String> both = new ArrayList<>();
        everyTransaction((kind, model, tier, channel) -> {
            if (first.specificity() == second.specificity()
                    && first.matches(kind, model, tier, channel)
                    && second.matches(kind, model, tier, channel)) {
                both.add(tier + channel);
            }
        });
        assertThat(first.clashesWith(second)).isEqualTo(!both.isEmpty());
        assertThat(second.clashesWith(first)).isEqualTo(!both.isEmpty());
    }

    @Provide
    Arbitrary<Rule> rule() {
        return Combinators.combine(
                        Arbitraries.of(Kind.PURCHASE, Kind.TOP_UP),
                        Arbitraries.of(PartnerModel.values()).injectNull(0.5),
                        Arbitraries.of(TIERS).injectNull(0.5),
                        Arbitraries.of(CHANNELS).injectNull(0.5))
                .as((kind, model, tier, channel) -> new Rule(1, kind, model, tier, channel, List.of(TIER)));
    }

    @Provide
    Arbitrary<List<Rule>> rules() {
        return rule().list().ofMaxSize(12);
    }

    /** Tiers and channels that no rule names must be tried, too. */
    private static void everyTransaction(Seen seen) {
        for (Kind kind : Kind.values()) {
            for (PartnerModel model : PartnerModel.values()) {
                for (String tier : List.of("A", "B", "C")) {
                    for (String channel : List.of("TAOBAO", "FLIGGY", "HEMA")) {
                        seen.transaction(kind, model, tier, channel);
                    }
                }
            }
        }
    }

    private static List<Rule> withoutClashes(List<Rule> drawn) {
        List<Rule> kept = new ArrayList<>();
        for (Rule rule : drawn) {
            if (kept.stream().noneMatch(rule::clashesWith)) {
                kept.add(new Rule(
                        kept.size() + 1,
                        rule.kind(),
                        rule.partnerModel(),
                        rule.countyTier(),
                        rule.channel(),
                        rule.tiers()));
            }
        }
        return kept;
    }

    private static Tariff tariff(List<Rule> rules) {
        return new Tariff(new Tariff.Edition("CN", 1, BusinessDate.of(2026, 4, 12)), new Rate(100_000), 2, rules);
    }

    private interface Seen {
        void transaction(Kind kind, PartnerModel model, String tier, String channel);
    }
}
