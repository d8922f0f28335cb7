package granary.reconciliation.domain;

import java.util.List;

/**
 * What became of one reference.
 *
 * @param matchedItems ours that agree with the provider, alone or in a sum
 * @param matchedLines theirs that agree with us
 */
public record Verdict(List<OurItem> matchedItems, List<TheirLine> matchedLines, List<Break> breaks) {
    public Verdict {
        matchedItems = List.copyOf(matchedItems);
        matchedLines = List.copyOf(matchedLines);
        breaks = List.copyOf(breaks);
    }
}
