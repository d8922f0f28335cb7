package granary.reconciliation;

import granary.money.BusinessDate;
import granary.reconciliation.domain.BreakTotal;
import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.domain.MatchSummary;
import granary.reconciliation.domain.NumberedBreak;
import granary.reconciliation.store.MatchReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Breaks, summaries and matched sales, for reports, exports, payouts and pages. */
@ApplicationScoped
public class ReadMatches {
    /**
     * @param seq of the expected payment
     * @param amountMinor above zero
     */
    public record MatchedReceipt(long seq, int sellerNo, long amountMinor) {}

    @Inject
    MatchReader reader;

    /** For the container, which injects. */
    public ReadMatches() {}

    /** For tests, outside a container. */
    public ReadMatches(MatchReader reader) {
        this.reader = reader;
    }

    /** Streams a match's breaks in the order of their export: provider, reference, cause, both amounts. */
    @Transactional
    public void export(MatchKey key, Consumer<NumberedBreak> each) {
        reader.export(key, each);
    }

    /** By provider; empty where the match has not run. */
    public List<MatchSummary> summaries(MatchKey key) {
        return reader.summaries(key);
    }

    /** How many breaks a match has and what they are worth, by provider and cause. */
    public List<BreakTotal> totals(MatchKey key) {
        return reader.totals(key);
    }

    /**
     * What each seller's matched sales, but for those that are paid before they are delivered, come to in minor units that the night of a date is the first to count: its own,
     * and those of supplements that were matched while the date was open.
     */
    public Map<Integer, BigInteger> sellersMatchedIn(String country, BusinessDate date) {
        return reader.sellersMatchedIn(country, date);
    }

    /** Receipts of sales, paid before they are delivered, that the night of a date is the first to count. */
    public List<MatchedReceipt> receiptsMatchedIn(String country, BusinessDate date) {
        return reader.receiptsMatchedIn(country, date).stream()
                .map(stored -> new MatchedReceipt(stored.txSeq(), stored.sellerNo(), stored.amountMinor()))
                .toList();
    }

    /** Of some receipts of one date, by their numbers, those that were matched for an earlier night than this one. */
    public Set<Long> matchedBefore(String country, BusinessDate paidOn, Collection<Long> receipts, BusinessDate night) {
        return reader.matchedBefore(country, paidOn, receipts, night);
    }

    public Optional<NumberedBreak> find(MatchKey key, int breakNo) {
        return reader.find(key, breakNo);
    }

    /** Breaks from a number on, in their order. */
    public List<NumberedBreak> page(MatchKey key, int fromBreakNo, int limit) {
        return reader.breaks(key, fromBreakNo, limit);
    }

    /** The supplements that late files have made of a date, 1 and up. */
    public List<Integer> supplements(String country, BusinessDate date) {
        return reader.supplements(country, date);
    }

    /** The supplements that any row of a date says it belongs to. */
    public List<Integer> supplementsOfRows(String country, BusinessDate date) {
        return reader.supplementsOfRows(country, date);
    }
}
