package granary.tariffs.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two equally specific rules that can match the same transaction (DOMAIN.md, exact reading 2). */
public record RuleClash(Rule first, Rule second) {
    /** The clashing pairs in the order of the rules, the first {@code most} of them. */
    public static List<RuleClash> among(List<Rule> rules, int most) {
        List<RuleClash> clashes = new ArrayList<>();
        for (int i = 0; i < rules.size() && clashes.size() < most; i++) {
            for (int j = i + 1; j < rules.size() && clashes.size() < most; j++) {
                if (rules.get(i).clashesWith(rules.get(j))) {
                    clashes.add(new RuleClash(rules.get(i), rules.get(j)));
                }
            }
        }
        return clashes;
    }

    static Optional<RuleClash> first(List<Rule> rules) {
        return among(rules, 1).stream().findFirst();
    }

    /** Names both rules, and a transaction that either would price. */
    public String sentence() {
        return "rules %d and %d are equally specific and both match %s (%s, county tier %s, channel %s)"
                .formatted(
                        first.number(),
                        second.number(),
                        first.kind(),
                        named(first.partnerModel(), second.partnerModel(), "any model"),
                        named(first.countyTier(), second.countyTier(), "any"),
                        named(first.channel(), second.channel(), "any"));
    }

    private static String named(@Nullable Object a, @Nullable Object b, String neither) {
        if (a != null) {
            return a.toString();
        }
        return b != null ? b.toString() : neither;
    }
}
