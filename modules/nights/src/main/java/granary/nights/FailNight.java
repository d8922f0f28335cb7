package granary.nights;

import granary.database.Database;
import granary.database.Shared;
import granary.nights.domain.FailureCause;
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
    public void fail(NightKey key, FailureCause cause) {
        nights.fail(key, cause.words());
    }
}
