package granary.reconciliation;

import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.domain.MatchSummary;
import java.util.List;

/** How a match ended, by provider. */
public record MatchResult(MatchKey key, List<MatchSummary> providers, long breaks, long matchedSales) {
    public MatchResult {
        providers = List.copyOf(providers);
    }
}
