package granary.nights;

import granary.database.Database;
import granary.database.Shared;
import granary.nights.domain.LeftNight;
import granary.nights.domain.NightKey;
import granary.nights.domain.NightLease;
import granary.nights.store.LeaseStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes, renews and gives back the leases of nights (docs/decisions/0014). */
@Shared
public class HoldLease {
    private final LeaseStore leases;
    private final ThisServer server;
    /** Of the jobs that run here now. */
    private final Set<NightLease> atWork = ConcurrentHashMap.newKeySet();

    @Inject
    public HoldLease(Database database, ThisServer server) {
        this.leases = new LeaseStore(database);
        this.server = server;
    }

    /** For a new run, whoever held it before; empty where somebody else takes it at this moment. */
    @Transactional
    public Optional<NightLease> take(NightKey key) {
        Optional<NightLease> latest = leases.latest(key);
        return latest.isPresent()
                ? leases.next(latest.get(), server.owner())
                : Optional.of(leases.insert(key, server.owner()));
    }

    /**
     * Takes over what another owner left. Waits for a transaction of that owner that is about to commit, one in doubt
     * after a crash too: whoever has the next token sees all that was written under the one before.
     *
     * @return empty where somebody else was faster
     */
    @Transactional
    public Optional<NightLease> takeOver(LeftNight left) {
        return leases.next(left.lease(), server.owner());
    }

    /** Nights whose owner is gone, as far as this server can tell. */
    @Transactional
    public List<LeftNight> left() {
        return leases.left(server.owner()).stream()
                .filter(left -> !atWork.contains(left.lease()))
                .toList();
    }

    @Transactional
    public boolean isHeld(NightLease lease) {
        return leases.latest(lease.key()).filter(lease::equals).isPresent();
    }

    @Transactional
    public void release(NightLease lease) {
        leases.release(lease);
    }

    /** From the beginning of a job on, its lease is renewed. */
    public void work(NightLease lease) {
        atWork.add(lease);
    }

    /** At the end of a job, before anything is noted of it: what cannot be noted is left to expire, and goes on. */
    public void rest(NightLease lease) {
        atWork.remove(lease);
    }

    /** Those of all jobs that run here; in a transaction of its own, because steps take longer than a lease. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void renew() {
        atWork.forEach(lease -> leases.renew(lease, server.owner()));
    }

    /** How long a lease holds that is not renewed. */
    public int seconds() {
        return server.owner().leaseSeconds();
    }
}
