package granary.jobs;

import granary.nights.TakeNightFiles;
import granary.nights.WriteNight;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Decides which providers' files belong to the night; their lines were published when they came. */
@Named("ingestStep")
@Dependent
public class IngestStep extends AbstractBatchlet {
    @Inject
    private JobContext job;

    @Inject
    private WriteNight writeNight;

    @Inject
    private TakeNightFiles takeNightFiles;

    @Override
    public String process() {
        writeNight.under(NightOfJob.lease(job), () -> takeNightFiles.take(NightOfJob.key(job)));
        return "COMPLETED";
    }
}
