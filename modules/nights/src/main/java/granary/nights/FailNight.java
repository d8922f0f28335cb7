package granary.nights;

import granary.database.Database;
import granary.database.Shared;
import granary.nights.domain.FailureCause;
import granary.nights.domain.NightLease;
import granary.nights.store.NightStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Notes that a run of a night failed, and why; a new run may replace it. */
@Shared
public class FailNight {
    private final NightStore nights;
    private final WriteNight writeNight;

    @Inject
    public FailNight(Database database, WriteNight writeNight) {
        this.nights = new NightStore(database);
        this.writeNight = writeNight;
    }

    /** @throws LeaseLost where somebody else has taken the night over: its failure is not ours to note */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void fail(NightLease lease, FailureCause cause) {
        writeNight.under(lease, () -> nights.fail(lease.key(), cause.words()));
    }
}
