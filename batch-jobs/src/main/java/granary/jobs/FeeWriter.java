package granary.jobs;

import granary.nights.SettleCounties;
import granary.tariffs.domain.Settled;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Stores a chunk of settled partners; it commits together with the checkpoint. */
@Named("feeWriter")
@Dependent
public class FeeWriter extends AbstractItemWriter {
    @Inject
    private JobContext job;

    @Inject
    private SettleCounties settleCounties;

    @Override
    public void writeItems(List<Object> items) {
        settleCounties.store(
                NightOfJob.key(job), items.stream().map(Settled.class::cast).toList());
    }
}
