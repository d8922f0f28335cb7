package granary.feeds;

import granary.feeds.domain.FeedFile;
import granary.feeds.domain.FeedLine;
import granary.feeds.store.FeedStore;
import granary.money.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Providers' files as nights and pages read them. */
@ApplicationScoped
public class ReadFeed {
    @Inject
    FeedStore store;

    /** For the container, which injects. */
    public ReadFeed() {}

    /** For tests, outside a container. */
    public ReadFeed(FeedStore store) {
        this.store = store;
    }

    /**
     * The accepted files of a date that had come before an instant. A night asks once, at its cut-over, and keeps the
     * answer: a file that commits a moment later may carry an earlier arrival, and belongs to a supplement.
     */
    public List<FeedFile> acceptedBefore(String country, BusinessDate date, Instant cutOver) {
        return accepted(country, date).stream()
                .filter(file -> file.arrivedAt().isBefore(cutOver))
                .toList();
    }

    /** Every accepted file of a date, by provider; at most one of each. */
    public List<FeedFile> accepted(String country, BusinessDate date) {
        return store.accepted(country, date);
    }

    public Optional<FeedFile> find(String id) {
        return store.find(id);
    }

    /** How many lines a file has published, ignored ones included; 0 for an unknown file. */
    public int lineCount(long fileNo) {
        return store.lineCount(fileNo);
    }

    /**
     * Streams the lines whose {@linkplain FeedLine#shardOf shard} is from {@code fromShard} to below {@code toShard}, in
     * no particular order; inside the caller's transaction.
     */
    public void lines(long fileNo, int fromShard, int toShard, Consumer<FeedLine> each) {
        store.lines(fileNo, fromShard, toShard, each);
    }

    /** A provider's files, the latest first. */
    public List<FeedFile> page(String country, String provider, long beforeFileNo, int limit) {
        return store.page(country, provider, beforeFileNo, limit);
    }

    /** A file's lines in its own order. */
    public List<FeedLine> linePage(long fileNo, int afterLineNo, int limit) {
        return store.linePage(fileNo, afterLineNo, limit);
    }
}
