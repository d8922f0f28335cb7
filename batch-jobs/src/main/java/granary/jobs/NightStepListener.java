package granary.jobs;

import granary.nights.StepEnded;
import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.logging.Logger;

/** Tells how far a night is, and how long each step took. */
@Named("nightStepListener")
@Dependent
public class NightStepListener extends AbstractStepListener {
    private static final Logger LOG = Logger.getLogger(NightStepListener.class.getName());

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private Event<StepEnded> ended;

    private long begunNanos;

    @Override
    public void beforeStep() {
        begunNanos = System.nanoTime();
        LOG.info(() -> "The night of %s: %s begins".formatted(NightOfJob.key(job), step.getStepName()));
    }

    @Override
    public void afterStep() {
        BatchStatus status = step.getBatchStatus();
        boolean failed = step.getException() != null
                || status == BatchStatus.FAILED
                || status == BatchStatus.STOPPING
                || status == BatchStatus.STOPPED;
        ended.fire(new StepEnded(
                NightOfJob.key(job),
                step.getStepName(),
                Duration.ofNanos(System.nanoTime() - begunNanos),
                failed ? StepEnded.Result.FAILED : StepEnded.Result.COMPLETED));
    }
}
