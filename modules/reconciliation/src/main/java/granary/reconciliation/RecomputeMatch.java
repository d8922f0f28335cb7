package granary.reconciliation;

import granary.database.BulkInsert;
import granary.feeds.ReadFeed;
import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.domain.MatchSummary;
import granary.reconciliation.domain.NumberedBreak;
import granary.reconciliation.domain.OurItem;
import granary.reconciliation.store.MatchReader;
import granary.reconciliation.store.MatchReader.StoredSale;
import granary.reconciliation.store.MatchStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs a match again without writing, and names every kept row that is not what it gives. */
@ApplicationScoped
public class RecomputeMatch {
    private static final int MOST_NAMED = 1_000;

    @Inject
    ReadFeed feeds;

    @Inject
    MatchReader reader;

    /** For the container, which injects. */
    public RecomputeMatch() {}

    RecomputeMatch(ReadFeed feeds, MatchReader reader) {
        this.feeds = feeds;
        this.reader = reader;
    }

    /**
     * @param in the same input as the match had
     * @return a sentence for each break, matched sale or summary that was changed, removed or added, its name before the
     *     first colon; empty where all is well; at most about 1,000
     */
    @Transactional
    public List<String> differences(MatchKey key, MatchInput in) {
        Findings findings = new Findings();
        MatchResult result = MatchPasses.run(feeds, key, in, pass -> compare(key, pass, findings));
        int beyond = Math.toIntExact(result.breaks()) + 1;
        findings.compare("break", new TreeMap<>(), byNo(reader.breaks(key, beyond, MOST_NAMED)));
        findings.compare(
                "match summary",
                by(result.providers(), MatchSummary::provider),
                by(reader.summaries(key), MatchSummary::provider));
        long stored = reader.saleCount(key);
        if (stored != result.matchedSales()) {
            findings.name("matched sales: kept are %d, right are %d".formatted(stored, result.matchedSales()));
        }
        return findings.named;
    }

    /** The rows of a night's match as they are stored: breaks, matched sales and summaries, in no particular order. */
    @Transactional
    public void rows(MatchInput in, BulkInsert.Tables tables) {
        MatchStore nowhere = MatchStore.givingTo(tables);
        WriteMatch.rows(feeds, nowhere, MatchKey.night(in.country(), in.date()), in, in.date());
    }

    private void compare(MatchKey key, PassResult pass, Findings findings) {
        List<NumberedBreak> right = pass.breaks();
        if (!right.isEmpty()) {
            List<NumberedBreak> kept = reader.breaks(key, right.get(0).breakNo(), right.size()).stream()
                    .filter(found ->
                            found.breakNo() <= right.get(right.size() - 1).breakNo())
                    .toList();
            findings.compare("break", byNo(right), byNo(kept));
        }
        Map<Long, StoredSale> sales = new TreeMap<>();
        for (OurItem sale : pass.sales()) {
            sales.put(
                    sale.seq(),
                    new StoredSale(sale.seq(), sale.sellerNo(), sale.signedAmountMinor(), sale.isPrepaid()));
        }
        findings.compare(
                "matched sale",
                sales,
                by(reader.sales(key, pass.file().provider(), pass.fromShard(), pass.toShard()), StoredSale::txSeq));
    }

    private static Map<Integer, NumberedBreak> byNo(List<NumberedBreak> breaks) {
        return by(breaks, NumberedBreak::breakNo);
    }

    private static <K extends Comparable<K>, V> Map<K, V> by(List<V> values, Function<V, K> key) {
        Map<K, V> map = new TreeMap<>();
        values.forEach(value -> map.put(key.apply(value), value));
        return map;
    }

    private static final class Findings {
        private final List<String> named = new ArrayList<>();

        <K extends Comparable<K>, V> void compare(String what, Map<K, V> right, Map<K, V> kept) {
            TreeSet<K> keys = new TreeSet<>(right.keySet());
            keys.addAll(kept.keySet());
            for (K key : keys) {
                @Nullable V should = right.get(key);
                @Nullable V is = kept.get(key);
                if (!Objects.equals(should, is)) {
                    name("%s %s: kept is %s, right is %s"
                            .formatted(what, key, is == null ? "nothing" : is, should == null ? "nothing" : should));
                }
            }
        }

        void name(String finding) {
            if (named.size() < MOST_NAMED) {
                named.add(finding);
            }
        }
    }
}
