package granary.nights;

import granary.database.Database;
import granary.database.Shared;
import granary.nights.domain.NightLease;
import granary.nights.store.LeaseStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * Does what writes for a night, under its lease: a job that was asleep while somebody else took its night over is refused
 * and has written nothing. Every write of a night's job goes through here.
 */
@Shared
public class WriteNight {
    private final LeaseStore leases;
    private final ThisServer server;

    @Inject
    public WriteNight(Database database, ThisServer server) {
        this.leases = new LeaseStore(database);
        this.server = server;
    }

    /**
     * The work and the check in one transaction. The first look spares work in vain. The second, once all is written,
     * decides: from there to the commit nobody can take the lease, and that is but a moment, so that an owner who falls
     * asleep at his work does not keep others from taking over.
     *
     * @throws LeaseLost where somebody else has taken the night over
     */
    @Transactional
    public <T> T under(NightLease lease, Supplier<T> work) {
        leases.endWhereAsleep(server.owner());
        if (leases.latest(lease.key()).filter(lease::equals).isEmpty()) {
            throw new LeaseLost(lease);
        }
        T done = work.get();
        if (leases.latestLocked(lease.key()).filter(lease::equals).isEmpty()) {
            throw new LeaseLost(lease);
        }
        return done;
    }

    /** The same for work that answers nothing. */
    @Transactional
    public void under(NightLease lease, Runnable work) {
        under(lease, () -> {
            work.run();
            return lease;
        });
    }
}
