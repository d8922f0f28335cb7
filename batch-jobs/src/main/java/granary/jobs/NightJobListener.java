package granary.jobs;

import granary.nights.FailNight;
import granary.nights.domain.FailureCause;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A job that does not complete leaves its night failed, and says where. */
@Named("nightJobListener")
@Dependent
public class NightJobListener implements JobListener {
    @Inject
    private JobContext job;

    @Inject
    private FailNight failNight;

    @Override
    public void beforeJob() {}

    @Override
    public void afterJob() {
        // Only a server that stops asks a night's job to stop.
        if (job.getBatchStatus() == BatchStatus.STOPPING) {
            failNight.fail(NightOfJob.key(job), FailureCause.SERVER_STOPPED);
        } else if (job.getBatchStatus() == BatchStatus.FAILED) {
            failNight.fail(NightOfJob.key(job), FailureCause.STEP_FAILED);
        }
    }
}
