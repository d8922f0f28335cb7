package granary.jobs;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Settles one partner. */
@Named("feeProcessor")
@Dependent
public class FeeProcessor implements ItemProcessor {
    @Inject
    private StepContext step;

    @Override
    public Object processItem(Object partnerNo) {
        ChunkOfFees chunk = (ChunkOfFees) step.getTransientUserData();
        int partner = (Integer) partnerNo;
        chunk.add(1 + chunk.settlement().itemsOf(partner));
        return chunk.settlement().settle(partner);
    }
}
