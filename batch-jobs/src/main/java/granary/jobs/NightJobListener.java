package granary.jobs;

import granary.nights.FailNight;
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
        if (job.getBatchStatus() == BatchStatus.FAILED || job.getBatchStatus() == BatchStatus.STOPPING) {
            failNight.fail(
                    NightOfJob.key(job),
                    "the job ended %s; see its steps and the server's log".formatted(job.getBatchStatus()));
        }
    }
}
