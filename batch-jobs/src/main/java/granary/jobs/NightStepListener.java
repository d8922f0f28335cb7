package granary.jobs;

import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Logger;

/** Tells how far a night is. */
@Named("nightStepListener")
@Dependent
public class NightStepListener extends AbstractStepListener {
    private static final Logger LOG = Logger.getLogger(NightStepListener.class.getName());

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Override
    public void beforeStep() {
        LOG.info(() -> "The night of %s: %s begins".formatted(NightOfJob.key(job), step.getStepName()));
    }
}
