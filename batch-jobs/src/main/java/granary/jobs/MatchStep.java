package granary.jobs;

import granary.nights.MatchFiles;
import granary.nights.WriteNight;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Holds the night's transactions against the providers' lines. */
@Named("matchStep")
@Dependent
public class MatchStep extends AbstractBatchlet {
    @Inject
    private JobContext job;

    @Inject
    private WriteNight writeNight;

    @Inject
    private MatchFiles matchFiles;

    @Override
    public String process() {
        writeNight.under(NightOfJob.lease(job), () -> matchFiles.match(NightOfJob.key(job), NightOfJob.run(job)));
        return "COMPLETED";
    }
}
