package granary.tariffs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import granary.tariffs.domain.TariffDocument.RuleText;
import granary.tariffs.domain.TariffDocument.TierText;
import granary.tariffs.domain.TariffValidation.Fault;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TariffValidationTest {
    private static final TierText SOUND = new TierText(1L, 8_000L, 10L, 20L, 500L);

    @Test
    void aSoundDocumentBecomesATariff() {
        TariffDocument document = of(rule("PURCHASE", null, null, null), rule("PURCHASE", "STORE", "A", "TAOBAO"));
        assertThat(TariffValidation.faults(document)).isEmpty();
        assertThat(document.toTariff(3).rule(2).number()).isEqualTo(2);
    }

    @Test
    void theGreatestFeeMayBeAbsent() {
        TariffDocument document = of(tiers(new TierText(1L, 0L, 0L, 0L, null)));
        assertThat(TariffValidation.faults(document)).isEmpty();
        assertThat(document.toTariff(1).rule(1).tierFor(1).hasMaximum()).isFalse();
    }

    @Test
    void everyMissingPartIsNamed() {
        assertThat(pointers(new TariffDocument(null, null, null, null, null)))
                .containsExactly("/country", "/effectiveFrom", "/holdbackPpm", "/holdbackDays", "/rules");
        assertThat(pointers(of(tiers(new TierText(null, null, null, null, null)))))
                .containsExactly(
                        "/rules/0/tiers/0/from",
                        "/rules/0/tiers/0/ratePpm",
                        "/rules/0/tiers/0/fixed",
                        "/rules/0/tiers/0/min");
        assertThat(pointers(of((RuleText) null))).containsExactly("/rules/0");
        assertThat(pointers(of(tiers((TierText) null)))).containsExactly("/rules/0/tiers/0");
    }

    @Test
    void theFirstTierStartsAtOneAndTiersAscend() {
        assertThat(pointers(of(tiers(new TierText(2L, 0L, 0L, 0L, null))))).containsExactly("/rules/0/tiers/0/from");
        assertThat(pointers(of(tiers(SOUND, SOUND)))).containsExactly("/rules/0/tiers/1/from");
    }

    @Test
    void minIsAtMostMaxAndNothingIsNegative() {
        assertThat(pointers(of(tiers(new TierText(1L, 0L, 0L, 21L, 20L))))).containsExactly("/rules/0/tiers/0/max");
        assertThat(pointers(of(tiers(new TierText(1L, -1L, -1L, -1L, -1L)))))
                .containsExactly(
                        "/rules/0/tiers/0/ratePpm",
                        "/rules/0/tiers/0/fixed",
                        "/rules/0/tiers/0/min",
                        "/rules/0/tiers/0/max");
    }

    @Test
    void ratesEndAtTheWhole() {
        assertThat(pointers(of(tiers(new TierText(1L, 1_000_001L, 0L, 0L, Long.MAX_VALUE)))))
                .containsExactly("/rules/0/tiers/0/ratePpm", "/rules/0/tiers/0/max");
    }

    @Test
    void refundsAndUnknownKindsAreNotPriced() {
        assertThat(pointers(of(rule("REFUND", null, null, null)))).containsExactly("/rules/0/kind");
        assertThat(pointers(of(rule("PURCHASES", "SHOP", "", "TAO BAO"))))
                .containsExactly("/rules/0/kind", "/rules/0/partnerModel", "/rules/0/countyTier", "/rules/0/channel");
    }

    @Test
    void aClashNamesBothRulesEvenWhereAMoreSpecificRuleCoversIt() {
        List<Fault> faults = TariffValidation.faults(of(
                rule("PURCHASE", "STORE", null, null),
                rule("PURCHASE", null, "A", null),
                rule("PURCHASE", "STORE", "A", null)));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/rules/1");
            assertThat(fault.message()).contains("rules 1 and 2").contains("STORE, county tier A, channel any");
        });
    }

    @Test
    void rulesThatDifferOnANamedAttributeDoNotClash() {
        assertThat(TariffValidation.faults(of(
                        rule("PURCHASE", "STORE", null, "TAOBAO"),
                        rule("PURCHASE", "SELLER", "A", null),
                        rule("PURCHASE", "STORE", null, "LAZADA"),
                        rule("TOP_UP", "STORE", null, "TAOBAO"))))
                .isEmpty();
    }

    @Test
    void aThousandEqualRulesGiveABoundedAnswer() {
        RuleText[] rules =
                Collections.nCopies(1_000, rule("PURCHASE", null, null, null)).toArray(RuleText[]::new);
        assertThat(TariffValidation.faults(of(rules))).hasSize(100);
    }

    private static List<String> pointers(TariffDocument document) {
        return TariffValidation.faults(document).stream().map(Fault::pointer).toList();
    }

    private static TariffDocument of(@Nullable RuleText... rules) {
        return new TariffDocument("CN", "2026-04-12", 100_000L, 2L, Arrays.asList(rules));
    }

    private static RuleText rule(
            String kind, @Nullable String model, @Nullable String countyTier, @Nullable String channel) {
        return new RuleText(kind, model, countyTier, channel, List.of(SOUND));
    }

    private static RuleText tiers(@Nullable TierText... tiers) {
        return new RuleText("PURCHASE", null, null, null, Arrays.asList(tiers));
    }
}
