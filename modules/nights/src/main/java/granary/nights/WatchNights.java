package granary.nights;

import granary.database.Database;
import granary.database.Shared;
import granary.nights.store.NightStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What an operator watches of every country's nights. */
@Shared
public class WatchNights {
    /**
     * @param failed nights that wait for a person
     * @param lastSealedEpochSeconds when the latest was sealed, by the business clock; 0 where none was
     */
    public record Watched(String country, long failed, long lastSealedEpochSeconds) {}

    private final NightStore nights;

    @Inject
    public WatchNights(Database database) {
        this.nights = new NightStore(database);
    }

    /** One for each country that has begun a night. */
    @Transactional
    public List<Watched> all() {
        return nights.watched().stream()
                .map(row -> new Watched(row.country(), row.failed(), row.lastSealedMicros() / 1_000_000))
                .toList();
    }
}
