package granary.jobs;

import granary.nights.SettleCounties;
import granary.nights.WriteNight;
import granary.tariffs.domain.Settled;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.logging.Logger;

/** Stores a chunk of settled partners; it commits together with the checkpoint. */
@Named("feeWriter")
@Dependent
public class FeeWriter extends AbstractItemWriter {
    private static final Logger LOG = Logger.getLogger(FeeWriter.class.getName());

    @Inject
    private JobContext job;

    @Inject
    private WriteNight writeNight;

    @Inject
    private StepContext step;

    @Inject
    private SettleCounties settleCounties;

    @Override
    public void writeItems(List<Object> items) {
        List<Settled> partners = items.stream().map(Settled.class::cast).toList();
        LOG.info(() -> ((ChunkOfFees) step.getTransientUserData()).describe(NightOfJob.key(job), partners));
        writeNight.under(NightOfJob.lease(job), () -> settleCounties.store(NightOfJob.key(job), partners));
    }
}
