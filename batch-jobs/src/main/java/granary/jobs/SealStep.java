package granary.jobs;

import granary.nights.PinnedNights;
import granary.nights.SealNight;
import granary.nights.WriteNight;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Closes the books, writes the exports and seals them. */
@Named("sealStep")
@Dependent
public class SealStep extends AbstractBatchlet {
    @Inject
    private JobContext job;

    @Inject
    private WriteNight writeNight;

    @Inject
    private SealNight sealNight;

    @Inject
    private PinnedNights pinned;

    @Override
    public String process() {
        writeNight.under(NightOfJob.lease(job), () -> sealNight.seal(pinned.of(NightOfJob.key(job))));
        return "COMPLETED";
    }
}
