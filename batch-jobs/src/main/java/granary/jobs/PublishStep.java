package granary.jobs;

import granary.nights.AnnounceNight;
import granary.nights.WriteNight;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells the morning sentence. */
@Named("publishStep")
@Dependent
public class PublishStep extends AbstractBatchlet {
    @Inject
    private JobContext job;

    @Inject
    private WriteNight writeNight;

    @Inject
    private AnnounceNight announceNight;

    @Override
    public String process() {
        writeNight.under(NightOfJob.lease(job), () -> announceNight.announce(NightOfJob.key(job)));
        return "COMPLETED";
    }
}
