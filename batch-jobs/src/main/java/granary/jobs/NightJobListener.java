package granary.jobs;

import granary.nights.FailNight;
import granary.nights.HoldLease;
import granary.nights.domain.FailureCause;
import granary.nights.domain.NightLease;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Logger;

/** A job that does not complete leaves its night failed, and says where; one whose night was taken over leaves it alone. */
@Named("nightJobListener")
@Dependent
public class NightJobListener implements JobListener {
    private static final Logger LOG = Logger.getLogger(NightJobListener.class.getName());

    @Inject
    private JobContext job;

    @Inject
    private FailNight failNight;

    @Inject
    private HoldLease holdLease;

    @Override
    public void beforeJob() {
        holdLease.work(NightOfJob.lease(job));
    }

    @Override
    public void afterJob() {
        NightLease lease = NightOfJob.lease(job);
        holdLease.rest(lease);
        BatchStatus status = job.getBatchStatus();
        if (!holdLease.isHeld(lease)) {
            LOG.warning(() ->
                    "The night of %s was taken over by somebody else; its job %d ends here and wrote nothing since"
                            .formatted(lease.key(), job.getExecutionId()));
            return;
        }
        // Only a server that stops asks a night's job to stop. It keeps the lease, so that the night goes on by itself.
        if (status == BatchStatus.STOPPING) {
            failNight.fail(lease, FailureCause.SERVER_STOPPED);
            return;
        }
        if (status == BatchStatus.FAILED) {
            failNight.fail(lease, FailureCause.STEP_FAILED);
        }
        holdLease.release(lease);
    }
}
