package granary.jobs;

import jakarta.batch.api.chunk.AbstractCheckpointAlgorithm;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Commits after about 20,000 transactions, between two partners. */
@Named("feeCheckpoint")
@Dependent
public class FeeCheckpoint extends AbstractCheckpointAlgorithm {
    @Inject
    private StepContext step;

    @Override
    public void beginCheckpoint() {
        ((ChunkOfFees) step.getTransientUserData()).begin();
    }

    @Override
    public boolean isReadyToCheckpoint() {
        return ((ChunkOfFees) step.getTransientUserData()).isFull();
    }
}
