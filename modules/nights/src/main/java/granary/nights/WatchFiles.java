package granary.nights;

import granary.country.BusinessClock;
import granary.country.Country;
import granary.database.Database;
import granary.database.Shared;
import granary.feeds.ReadFeed;
import granary.feeds.domain.FeedFile;
import granary.nights.domain.FileOfNight;
import granary.nights.domain.NightFile;
import granary.nights.domain.NightKey;
import granary.nights.store.NightFileStore;
import granary.reconciliation.domain.MatchSummary;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of every provider's file of a night whether it came, and when it is due. */
@Shared
public class WatchFiles {
    private final NightFileStore files;
    private final ReadFeed feeds;
    private final BusinessClock clock;

    @Inject
    public WatchFiles(Database database, ReadFeed feeds, BusinessClock clock) {
        this.files = new NightFileStore(database);
        this.feeds = feeds;
        this.clock = clock;
    }

    /** Every provider of the country, in the order of their names. */
    public List<FileOfNight> of(Country country, NightKey key, List<MatchSummary> matches) {
        Instant now = clock.instant();
        Map<String, Long> waiting =
                matches.stream().collect(Collectors.toMap(MatchSummary::provider, MatchSummary::expectedItems));
        Set<String> arrived = feeds.accepted(key.country(), key.date()).stream()
                .map(FeedFile::provider)
                .collect(Collectors.toSet());
        return files.of(key).stream()
                .map(file -> {
                    Instant due = country.fileDue(file.provider(), key.date());
                    return new FileOfNight(
                            file.provider(),
                            due,
                            state(file, arrived, now.isAfter(due)),
                            waiting.getOrDefault(file.provider(), 0L));
                })
                .toList();
    }

    private static FileOfNight.State state(NightFile file, Set<String> arrived, boolean due) {
        if (file.fileNo() != null) {
            return FileOfNight.State.MATCHED;
        }
        if (arrived.contains(file.provider())) {
            return FileOfNight.State.LATE;
        }
        return due ? FileOfNight.State.OVERDUE : FileOfNight.State.EXPECTED;
    }
}
