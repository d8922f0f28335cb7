package granary.jobs;

import granary.nights.SettleCounties;
import granary.tariffs.CountySettlement;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Hands out a partition's partners in the order of their numbers; the checkpoint is the last one handed out. */
@Named("feeReader")
@Dependent
public class FeeReader extends AbstractItemReader {
    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    @BatchProperty(name = "partition")
    private String partition = "";

    @Inject
    private SettleCounties settleCounties;

    /** A commit costs little beside so many, and a crash loses no more than that. */
    @Inject
    @ConfigProperty(name = "granary.fees.chunk", defaultValue = "20000")
    private int chunkTransactions;

    private Iterator<Integer> partners = List.<Integer>of().iterator();
    private @Nullable Integer last;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        last = (Integer) checkpoint;
        CountySettlement settlement = settleCounties.open(NightOfJob.key(job), Integer.parseInt(partition));
        step.setTransientUserData(new ChunkOfFees(settlement, Integer.parseInt(partition), chunkTransactions));
        partners = settlement.partnersAfter(last == null ? 0 : last).iterator();
    }

    @Override
    public @Nullable Object readItem() {
        if (!partners.hasNext()) {
            return null;
        }
        last = partners.next();
        return last;
    }

    /** The server keeps a partition's contexts until the whole step has ended: its work must not stay with them. */
    @Override
    public void close() {
        step.setTransientUserData(null);
        partners = List.<Integer>of().iterator();
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return last;
    }
}
