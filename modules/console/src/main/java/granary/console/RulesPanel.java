package granary.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import granary.nights.domain.MorningReport;
import granary.nights.domain.RuleMovement;
import granary.tariffs.domain.Rule;
import granary.transactions.domain.Kind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;

/** What rules brought in the night at hand and in the night before: by kind as a picture and a table, and one by one. */
@Named
@RequestScoped
public class RulesPanel {
    private static final String NOW_COLOUR = "#1f5c45";
    private static final String BEFORE_COLOUR = "#d9b44f";

    @Inject
    NightPage page;

    @Inject
    Language language;

    /** Such as 2/3 · Top-up · Store · County tier A. */
    public String name(RuleMovement movement) {
        Rule rule = movement.rule();
        List<String> parts = new ArrayList<>();
        parts.add(movement.tariffVersion() + "/" + rule.number());
        parts.add(language.say("kind." + rule.kind()));
        if (rule.partnerModel() != null) {
            parts.add(language.say("model." + rule.partnerModel()));
        }
        if (rule.countyTier() != null) {
            parts.add(language.say("rules.tier", rule.countyTier()));
        }
        if (rule.channel() != null) {
            parts.add(rule.channel());
        }
        return String.join(" · ", parts);
    }

    public long earning(RuleMovement movement) {
        return movement.now().map(total -> total.earning()).orElse(0L);
    }

    public BigInteger changeMinor(RuleMovement movement) {
        return movement.feesMinor().subtract(movement.feesBeforeMinor());
    }

    /** Fees of one kind of work in the night and in the night before, in minor units. */
    public record KindMovement(Kind kind, BigInteger feesMinor, BigInteger beforeMinor) {
        public BigInteger changeMinor() {
            return feesMinor.subtract(beforeMinor);
        }

        static KindMovement of(RuleMovement rule) {
            return new KindMovement(rule.rule().kind(), rule.feesMinor(), rule.feesBeforeMinor());
        }

        KindMovement plus(KindMovement more) {
            return new KindMovement(kind, feesMinor.add(more.feesMinor), beforeMinor.add(more.beforeMinor));
        }
    }

    public Collection<KindMovement> getKinds() {
        MorningReport report = page.getReport();
        EnumMap<Kind, KindMovement> kinds = new EnumMap<>(Kind.class);
        if (report != null) {
            report.rules().forEach(rule -> kinds.merge(rule.rule().kind(), KindMovement.of(rule), KindMovement::plus));
        }
        return List.copyOf(kinds.values());
    }

    /** What Chart.js draws: two bars a kind, in major units of the currency. */
    public String getChart() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ArrayNode labels = json.arrayNode();
        ArrayNode now = json.arrayNode();
        ArrayNode before = json.arrayNode();
        int decimals = Currency.getInstance(page.getCurrency()).getDefaultFractionDigits();
        for (KindMovement kind : getKinds()) {
            labels.add(language.say("kind." + kind.kind()));
            now.add(new BigDecimal(kind.feesMinor(), decimals));
            before.add(new BigDecimal(kind.beforeMinor(), decimals));
        }
        ObjectNode chart = json.objectNode().put("type", "bar");
        ObjectNode data = chart.putObject("data");
        data.set("labels", labels);
        data.putArray("datasets")
                .add(bars(language.say("rules.now"), now, NOW_COLOUR))
                .add(bars(language.say("rules.before"), before, BEFORE_COLOUR));
        chart.putObject("options")
                .put("indexAxis", "y")
                .put("animation", false)
                .put("responsive", true)
                .put("maintainAspectRatio", false);
        return chart.toString();
    }

    private static ObjectNode bars(String label, ArrayNode values, String colour) {
        ObjectNode bars = JsonNodeFactory.instance.objectNode().put("label", label);
        bars.put("backgroundColor", colour).put("borderColor", NOW_COLOUR).put("borderWidth", 1);
        bars.set("data", values);
        return bars;
    }
}
