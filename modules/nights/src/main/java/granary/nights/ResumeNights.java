package granary.nights;

import granary.database.Database;
import granary.database.Shared;
import granary.nights.domain.BegunRun;
import granary.nights.domain.LeftNight;
import granary.nights.domain.Night;
import granary.nights.domain.NightLease;
import granary.nights.store.NightStore;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Nights whose server stopped or fell silent while they ran go on by themselves, under the same run. What this server
 * left is restarted where it was; what another server left begins anew, because its job may still stand as running, and
 * the cut-over removes what it wrote (docs/decisions/0014).
 */
@Shared
public class ResumeNights {
    private static final Logger LOG = Logger.getLogger(ResumeNights.class.getName());

    private final HoldLease holdLease;
    private final NightStore nights;
    private final SubmitNight submitNight;
    private final WriteNight writeNight;
    private final AnnounceNight announceNight;
    private final ThisServer server;

    @Inject
    public ResumeNights(
            Database database,
            HoldLease holdLease,
            SubmitNight submitNight,
            WriteNight writeNight,
            AnnounceNight announceNight,
            ThisServer server) {
        this.nights = new NightStore(database);
        this.holdLease = holdLease;
        this.submitNight = submitNight;
        this.writeNight = writeNight;
        this.announceNight = announceNight;
        this.server = server;
    }

    /** A night that cannot go on now does not keep another from it. */
    public void resume() {
        for (LeftNight left : holdLease.left()) {
            try {
                holdLease.takeOver(left).ifPresent(lease -> resume(left, lease));
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () -> "The night of %s could not go on"
                                .formatted(left.lease().key()));
            }
        }
    }

    private void resume(LeftNight left, NightLease lease) {
        // Read only now: what the former owner still committed is in it.
        Night night = nights.find(lease.key()).orElseThrow();
        BegunRun run = new BegunRun(lease, night.run());
        LOG.info(() ->
                "The night of %s was interrupted; it goes on under the lease %d".formatted(lease.key(), lease.token()));
        writeNight.under(lease, () -> nights.resume(lease.key()));
        if (isRestarted(left, night, run)) {
            return;
        }
        if (!night.isSealed()) {
            // Where this server stops before the new job is noted, the old one, whose rows are gone, must not go on.
            writeNight.under(lease, () -> nights.forgetExecution(lease.key()));
            submitNight.start(run);
            return;
        }
        writeNight.under(lease, () -> announceNight.announce(lease.key()));
        holdLease.release(lease);
    }

    /** Another server's job may still stand as running; ours ended with its server. */
    private boolean isRestarted(LeftNight left, Night night, BegunRun run) {
        Long execution = night.executionId();
        return execution != null
                && left.server().equals(server.owner().server())
                && submitNight.restart(execution, run);
    }
}
