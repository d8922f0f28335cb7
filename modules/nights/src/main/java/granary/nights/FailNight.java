package granary.nights;

import granary.database.Database;
import granary.database.Shared;
import granary.nights.domain.NightKey;
import granary.nights.store.NightStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Notes that a run of a night failed, and why; a new run may replace it. */
@Shared
public class FailNight {
    private final NightStore nights;

    @Inject
    public FailNight(Database database) {
        nights = new NightStore(database);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void fail(NightKey key, String why) {
        nights.fail(key, why);
    }

    /** Notes that the server stopped before the run's end; the next start runs the night again by itself. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void interrupt(NightKey key) {
        nights.fail(key, InterruptedNights.BECAUSE);
    }
}
