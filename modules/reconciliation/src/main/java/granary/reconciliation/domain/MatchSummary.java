package granary.reconciliation.domain;

/**
 * How a match of one provider ended. Every line is matched, broken or ignored with a reason (I7), and every item of ours
 * matched, broken or still expected.
 *
 * @param fileNo 0 where the provider's file had not come: then every item is expected, and nothing is broken
 */
public record MatchSummary(
        String provider,
        long fileNo,
        long lines,
        long matchedLines,
        long brokenLines,
        long ignoredLines,
        long ours,
        long matchedItems,
        long brokenItems,
        long expectedItems) {
    public MatchSummary {
        if (lines != matchedLines + brokenLines + ignoredLines) {
            throw new IllegalArgumentException("%s: %d lines, but %d matched, %d broken, %d ignored"
                    .formatted(provider, lines, matchedLines, brokenLines, ignoredLines));
        }
        if (ours != matchedItems + brokenItems + expectedItems) {
            throw new IllegalArgumentException("%s: %d items, but %d matched, %d broken, %d expected"
                    .formatted(provider, ours, matchedItems, brokenItems, expectedItems));
        }
    }

    /** A provider whose file has not come. */
    public static MatchSummary expected(String provider, long ours) {
        return new MatchSummary(provider, 0, 0, 0, 0, 0, ours, 0, 0, ours);
    }
}
