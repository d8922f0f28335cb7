package granary.tariffs.domain;

import granary.network.domain.PartnerModel;
import granary.transactions.domain.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fee rule: what it matches, and its tiers. An attribute that is absent matches everything.
 *
 * @param number its 1-based position in the tariff's rules, which exports show
 * @param kind what is priced; refunds are priced by their original
 * @param tiers ascending, the first from 1
 */
public record Rule(
        int number,
        Kind kind,
        @Nullable PartnerModel partnerModel,
        @Nullable String countyTier,
        @Nullable String channel,
        List<Tier> tiers) {
    public Rule {
        tiers = List.copyOf(tiers);
        if (number < 1 || kind == Kind.REFUND) {
            throw new IllegalArgumentException("rule %d cannot price %s".formatted(number, kind));
        }
        if (tiers.isEmpty() || tiers.get(0).from() != 1) {
            throw new IllegalArgumentException("the first tier of rule %d does not start at 1".formatted(number));
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).from() <= tiers.get(i - 1).from()) {
                throw new IllegalArgumentException("the tiers of rule %d do not ascend".formatted(number));
            }
        }
    }

    /**
     * The tier that contains the n-th transaction of the month.
     *
     * @param ordinal n, 1 or more
     */
    public Tier tierFor(long ordinal) {
        if (ordinal < 1) {
            throw new IllegalArgumentException("transactions are counted from 1, not " + ordinal);
        }
        for (int i = tiers.size() - 1; i > 0; i--) {
            if (tiers.get(i).from() <= ordinal) {
                return tiers.get(i);
            }
        }
        return tiers.get(0);
    }

    public boolean matches(Kind ofKind, PartnerModel ofModel, String ofCountyTier, String ofChannel) {
        return kind == ofKind
                && (partnerModel == null || partnerModel == ofModel)
                && (countyTier == null || countyTier.equals(ofCountyTier))
                && (channel == null || channel.equals(ofChannel));
    }

    /** How many attributes the rule names, 0 to 3: the more, the more specific. */
    public int specificity() {
        return (partnerModel == null ? 0 : 1) + (countyTier == null ? 0 : 1) + (channel == null ? 0 : 1);
    }

    /**
     * Whether some transaction could match both rules with neither being more specific; such a pair makes a tariff
     * unpublishable, even where a more specific rule would cover that transaction (DOMAIN.md, exact reading 2).
     */
    public boolean clashesWith(Rule other) {
        return kind == other.kind
                && specificity() == other.specificity()
                && overlap(partnerModel, other.partnerModel)
                && overlap(countyTier, other.countyTier)
                && overlap(channel, other.channel);
    }

    private static boolean overlap(@Nullable Object mine, @Nullable Object theirs) {
        return mine == null || theirs == null || mine.equals(theirs);
    }
}
