package granary.jobs;

import granary.nights.DraftNightPayouts;
import granary.nights.PinnedNights;
import granary.nights.WriteNight;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Drafts the payout batch. */
@Named("payoutStep")
@Dependent
public class PayoutStep extends AbstractBatchlet {
    @Inject
    private JobContext job;

    @Inject
    private WriteNight writeNight;

    @Inject
    private DraftNightPayouts draftNightPayouts;

    @Inject
    private PinnedNights pinned;

    @Override
    public String process() {
        writeNight.under(NightOfJob.lease(job), () -> draftNightPayouts.draft(pinned.of(NightOfJob.key(job))));
        return "COMPLETED";
    }
}
