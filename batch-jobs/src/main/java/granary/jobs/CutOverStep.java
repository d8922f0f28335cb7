package granary.jobs;

import granary.nights.CutOver;
import granary.nights.PinnedNights;
import granary.nights.WriteNight;
import granary.nights.domain.NightKey;
import granary.tariffs.FreezeMembership;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Closes the date and freezes what belongs to it. */
@Named("cutOverStep")
@Dependent
public class CutOverStep extends AbstractBatchlet {
    @Inject
    private JobContext job;

    @Inject
    private WriteNight writeNight;

    @Inject
    private CutOver cutOver;

    @Inject
    private PinnedNights pinned;

    @Inject
    private FreezeMembership membership;

    @Override
    public String process() {
        NightKey key = NightOfJob.key(job);
        writeNight.under(NightOfJob.lease(job), () -> cutOver.close(key));
        writeNight.under(NightOfJob.lease(job), () -> cutOver.freeze(pinned.of(key), membership));
        return "COMPLETED";
    }
}
