package granary.reconciliation;

import granary.feeds.ReadFeed;
import granary.feeds.domain.FeedLine;
import granary.money.BusinessDate;
import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.store.MatchStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Runs a match and keeps it, in the caller's transaction. */
@ApplicationScoped
class WriteMatch {
    @Inject
    ReadFeed feeds;

    @Inject
    MatchStore store;

    /** For the container, which injects. */
    WriteMatch() {}

    WriteMatch(ReadFeed feeds, MatchStore store) {
        this.feeds = feeds;
        this.store = store;
    }

    /**
     * Replaces an unpublished run whole.
     *
     * @param countsFrom the first night whose payouts may count the matched sales
     * @throws IllegalStateException where this match is published: what is sealed does not change
     */
    MatchResult write(MatchKey key, MatchInput in, BusinessDate countsFrom) {
        store.run(key).filter(MatchStore.Run::published).ifPresent(run -> {
            throw new IllegalStateException("the match %s is published by run %d".formatted(key, run.runNo()));
        });
        store.clear(key);
        store.insertRun(key, in.run());
        return rows(feeds, store, key, in, countsFrom);
    }

    /** The rows of a match, given to a store. */
    static MatchResult rows(ReadFeed feeds, MatchStore store, MatchKey key, MatchInput in, BusinessDate countsFrom) {
        MatchResult result = MatchPasses.run(feeds, key, in, pass -> {
            store.insertBreaks(key, pass.breaks());
            store.insertSales(
                    key,
                    pass.file().provider(),
                    countsFrom,
                    pass.sales().stream()
                            .map(item -> new MatchStore.Sale(item, FeedLine.shardOf(item.reference())))
                            .toList());
        });
        store.insertSummaries(key, result.providers());
        return result;
    }
}
