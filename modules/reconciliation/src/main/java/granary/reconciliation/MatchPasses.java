package granary.reconciliation;

import granary.feeds.ReadFeed;
import granary.feeds.domain.FeedLine;
import granary.feeds.domain.LineType;
import granary.reconciliation.domain.Break;
import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.domain.MatchSummary;
import granary.reconciliation.domain.Matcher;
import granary.reconciliation.domain.NumberedBreak;
import granary.reconciliation.domain.OurItem;
import granary.reconciliation.domain.ProviderFile;
import granary.reconciliation.domain.TheirLine;
import granary.reconciliation.domain.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs a match in passes over ranges of reference shards, so that memory is bounded whatever the night's size. All of
 * one reference falls into one pass. Where the ranges are cut depends on the counts alone, so that a second run of the
 * same input numbers its breaks alike.
 */
final class MatchPasses {
    /** Items of ours and of theirs that one pass holds, about. */
    static final int ITEMS_A_PASS = 250_000;

    private static final Comparator<Break> BREAK_ORDER = Comparator.comparing(Break::reference)
            .thenComparing(found -> found.cause().name())
            .thenComparingLong(Break::oursMinor)
            .thenComparingLong(Break::theirsMinor)
            .thenComparingLong(found -> found.ours().map(OurItem::seq).orElse(0L))
            .thenComparingInt(found -> found.theirs().map(TheirLine::lineNo).orElse(0));

    private final ReadFeed feeds;
    private final MatchInput in;
    private final Consumer<PassResult> sink;
    private int breaks;
    private long sales;

    private MatchPasses(ReadFeed feeds, MatchInput in, Consumer<PassResult> sink) {
        this.feeds = feeds;
        this.in = in;
        this.sink = sink;
    }

    /** @param sink takes every pass in turn: to write it, or to compare it */
    static MatchResult run(ReadFeed feeds, MatchKey key, MatchInput in, Consumer<PassResult> sink) {
        MatchPasses passes = new MatchPasses(feeds, in, sink);
        List<MatchSummary> providers = new ArrayList<>();
        for (ProviderFile file : in.files()) {
            providers.add(passes.match(file));
        }
        for (String provider : in.expected()) {
            providers.add(MatchSummary.expected(provider, in.ours().count().applyAsLong(provider)));
        }
        providers.sort(Comparator.comparing(MatchSummary::provider));
        return new MatchResult(key, providers, passes.breaks, passes.sales);
    }

    private MatchSummary match(ProviderFile file) {
        long items = in.ours().count().applyAsLong(file.provider()) + feeds.lineCount(file.fileNo());
        int passes = (int) Math.min(FeedLine.SHARDS, 1 + items / ITEMS_A_PASS);
        Tally tally = new Tally();
        for (int pass = 0; pass < passes; pass++) {
            int fromShard = FeedLine.SHARDS * pass / passes;
            int toShard = FeedLine.SHARDS * (pass + 1) / passes;
            sink.accept(pass(file, fromShard, toShard, tally));
        }
        return tally.summary(file);
    }

    private PassResult pass(ProviderFile file, int fromShard, int toShard, Tally tally) {
        Map<String, Reference> references = new HashMap<>();
        feeds.lines(file.fileNo(), fromShard, toShard, line -> {
            tally.lines++;
            if (line.type() == LineType.IGNORED) {
                tally.ignoredLines++;
            } else {
                reference(references, line.reference())
                        .theirs
                        .add(new TheirLine(line.lineNo(), line.reference(), line.amountMinor(), line.fee()));
            }
        });
        in.ours().reader().read(file.provider(), fromShard, toShard, item -> {
            tally.ours++;
            reference(references, item.reference()).ours.add(item);
        });
        List<Break> found = new ArrayList<>();
        List<OurItem> matchedSales = new ArrayList<>();
        for (Reference reference : references.values()) {
            Verdict verdict = Matcher.match(reference.ours, reference.theirs);
            tally.matchedLines += verdict.matchedLines().size();
            tally.matchedItems += verdict.matchedItems().size();
            verdict.matchedItems().stream().filter(OurItem::payableSale).forEach(matchedSales::add);
            found.addAll(verdict.breaks());
        }
        found.sort(BREAK_ORDER);
        matchedSales.sort(Comparator.comparingLong(OurItem::seq));
        sales += matchedSales.size();
        return new PassResult(file, fromShard, toShard, numbered(file, found), matchedSales);
    }

    private List<NumberedBreak> numbered(ProviderFile file, List<Break> found) {
        List<NumberedBreak> numbered = new ArrayList<>(found.size());
        for (Break each : found) {
            numbered.add(NumberedBreak.of(++breaks, file, in.currency().getCurrencyCode(), each));
        }
        return numbered;
    }

    private static Reference reference(Map<String, Reference> references, String reference) {
        return references.computeIfAbsent(reference, key -> new Reference());
    }

    /** Almost every reference has one item on either side. */
    private static final class Reference {
        private final List<OurItem> ours = new ArrayList<>(1);
        private final List<TheirLine> theirs = new ArrayList<>(1);
    }

    private static final class Tally {
        private long lines;
        private long matchedLines;
        private long ignoredLines;
        private long ours;
        private long matchedItems;

        MatchSummary summary(ProviderFile file) {
            return new MatchSummary(
                    file.provider(),
                    file.fileNo(),
                    lines,
                    matchedLines,
                    lines - matchedLines - ignoredLines,
                    ignoredLines,
                    ours,
                    matchedItems,
                    ours - matchedItems,
                    0);
        }
    }
}
