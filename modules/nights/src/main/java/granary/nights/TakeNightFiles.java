package granary.nights;

import granary.country.Countries;
import granary.database.Database;
import granary.database.Shared;
import granary.feeds.ReadFeed;
import granary.feeds.domain.FeedFile;
import granary.nights.domain.Night;
import granary.nights.domain.NightFile;
import granary.nights.domain.NightKey;
import granary.nights.store.NightFileStore;
import granary.nights.store.NightStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Decides once which providers' files belong to a night: those that had come before its cut-over. A file that commits a
 * moment later belongs to a supplement.
 */
@Shared
public class TakeNightFiles {
    private final NightStore nights;
    private final NightFileStore files;
    private final ReadFeed feeds;
    private final Countries countries;

    @Inject
    public TakeNightFiles(Database database, ReadFeed feeds, Countries countries) {
        this.nights = new NightStore(database);
        this.files = new NightFileStore(database);
        this.feeds = feeds;
        this.countries = countries;
    }

    /** Every provider of the country, with its file or expected. Doing it again answers the same. */
    @Transactional
    public List<NightFile> take(NightKey key) {
        List<NightFile> taken = files.of(key);
        if (!taken.isEmpty()) {
            return taken;
        }
        Night night = nights.find(key).orElseThrow(() -> new IllegalStateException("no night of " + key));
        Map<String, Long> arrived =
                feeds
                        .acceptedBefore(
                                key.country(), key.date(), night.pinnedFacts().cutOverAt())
                        .stream()
                        .collect(Collectors.toMap(FeedFile::provider, FeedFile::fileNo));
        List<NightFile> all = countries.get(key.country()).fileDueTimes().keySet().stream()
                .map(provider -> new NightFile(provider, arrived.get(provider)))
                .toList();
        files.insert(key, all);
        return all;
    }
}
