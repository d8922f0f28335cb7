package granary.tariffs.domain;

import granary.network.domain.PartnerModel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules that may price one kind for one partner model, keyed by what else they name. Built once: it is asked once a
 * transaction, and four look-ups cost the same for five rules and for five hundred.
 */
final class RuleTable {
    private final PartnerModel model;
    private @Nullable Rule any;
    private final Map<String, Rule> byCountyTier = new HashMap<>();
    private final Map<String, Rule> byChannel = new HashMap<>();
    private final Map<String, Map<String, Rule>> byBoth = new HashMap<>();

    RuleTable(PartnerModel model) {
        this.model = model;
    }

    void add(Rule rule) {
        if (rule.partnerModel() != null && rule.partnerModel() != model) {
            return;
        }
        String countyTier = rule.countyTier();
        String channel = rule.channel();
        if (countyTier != null && channel != null) {
            byBoth.computeIfAbsent(countyTier, tier -> new HashMap<>()).merge(channel, rule, RuleTable::moreSpecific);
        } else if (countyTier != null) {
            byCountyTier.merge(countyTier, rule, RuleTable::moreSpecific);
        } else if (channel != null) {
            byChannel.merge(channel, rule, RuleTable::moreSpecific);
        } else {
            any = any == null ? rule : moreSpecific(any, rule);
        }
    }

    @Nullable
    Rule find(String countyTier, String channel) {
        Rule best = any;
        best = better(best, byCountyTier.get(countyTier));
        best = better(best, byChannel.get(channel));
        Map<String, Rule> channels = byBoth.get(countyTier);
        return channels == null ? best : better(best, channels.get(channel));
    }

    private static @Nullable Rule better(@Nullable Rule a, @Nullable Rule b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return moreSpecific(a, b);
    }

    private static Rule moreSpecific(Rule a, Rule b) {
        return b.specificity() > a.specificity() ? b : a;
    }
}
