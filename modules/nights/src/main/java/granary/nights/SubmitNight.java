package granary.nights;

import granary.database.Database;
import granary.database.Shared;
import granary.nights.domain.BegunRun;
import granary.nights.domain.FailureCause;
import granary.nights.domain.NightLease;
import granary.nights.store.NightStore;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands a night's job to the server, to begin or to go on; the job carries the lease that it writes under. */
@Shared
public class SubmitNight {
    private static final Set<BatchStatus> ENDED_EARLY = Set.of(BatchStatus.FAILED, BatchStatus.STOPPED);
    private static final Logger LOG = Logger.getLogger(SubmitNight.class.getName());

    private final NightIdentity identity;
    private final NightStore nights;
    private final WriteNight writeNight;
    private final HoldLease holdLease;

    @Inject
    public SubmitNight(Database database, NightIdentity identity, WriteNight writeNight, HoldLease holdLease) {
        this.nights = new NightStore(database);
        this.identity = identity;
        this.writeNight = writeNight;
        this.holdLease = holdLease;
    }

    /** @return the job's execution id */
    public long start(BegunRun run) {
        long execution = submitted(run);
        // Where this fails the job runs on, and its lease with it.
        keep(run.lease(), execution);
        return execution;
    }

    private long submitted(BegunRun run) {
        NightLease lease = run.lease();
        try {
            return identity.call(() -> BatchRuntime.getJobOperator().start("night", parameters(run)));
        } catch (RuntimeException e) {
            if (holdLease.isHeld(lease)) {
                writeNight.under(
                        lease,
                        () -> nights.fail(lease.key(), FailureCause.NOT_SUBMITTED.words() + ": " + e.getMessage()));
                holdLease.release(lease);
            }
            throw e;
        }
    }

    /**
     * Goes on with an execution that ended early: finished steps and partitions are kept, chunks go on at their
     * checkpoints.
     *
     * @return false where the server's job repository does not let it go on; nothing is submitted then
     */
    public boolean restart(long execution, BegunRun run) {
        try {
            if (!ENDED_EARLY.contains(status(execution))) {
                return false;
            }
            // Without its parameters a restarted job completes with nothing done.
            keep(run.lease(), identity.call(() -> BatchRuntime.getJobOperator().restart(execution, parameters(run))));
            return true;
        } catch (BatchRuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "The job %d of the night of %s cannot be restarted"
                            .formatted(execution, run.lease().key()));
            return false;
        }
    }

    private BatchStatus status(long execution) {
        return identity.call(
                () -> BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus());
    }

    private void keep(NightLease lease, long execution) {
        writeNight.under(lease, () -> nights.setExecution(lease.key(), execution));
    }

    private static Properties parameters(BegunRun run) {
        Properties parameters = new Properties();
        parameters.setProperty("country", run.lease().key().country());
        parameters.setProperty("date", run.lease().key().date().toString());
        parameters.setProperty("run", Integer.toString(run.run()));
        parameters.setProperty("token", Long.toString(run.lease().token()));
        return parameters;
    }
}
