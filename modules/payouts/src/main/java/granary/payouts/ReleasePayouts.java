package granary.payouts;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.payouts.domain.BatchState;
import granary.payouts.domain.PayoutBatch;
import granary.payouts.store.BatchStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The ends of a batch's wait: its night's seal lets it be decided, the next cut-over ends that. */
@Shared
public class ReleasePayouts {
    private final BatchStore batches;

    @Inject
    public ReleasePayouts(Database database) {
        batches = new BatchStore(database);
    }

    /**
     * Lets the batch of a night be decided, in the seal's transaction.
     *
     * @throws IllegalStateException where the night has no draft
     */
    @Transactional
    public PayoutBatch release(String country, BusinessDate night) {
        PayoutBatch draft = batches.ofNight(country, night)
                .flatMap(batch -> batches.lock(batch.id()))
                .orElseThrow(() -> new IllegalStateException("no payouts drafted for %s %s".formatted(country, night)));
        if (draft.state() != BatchState.DRAFT) {
            throw new IllegalStateException("batch %s is %s and no draft".formatted(draft.id(), draft.state()));
        }
        PayoutBatch proposed =
                new PayoutBatch(draft.id(), draft.country(), draft.night(), BatchState.PROPOSED, draft.content(), null);
        batches.update(proposed);
        return proposed;
    }

    /**
     * Ends the wait of every batch of a night before {@code date}, in the transaction that cuts {@code date} over and
     * before that closes the date: a decision that goes on is waited for, a later one is refused.
     *
     * @return how many were left undecided
     */
    @Transactional
    public int supersedeBefore(String country, BusinessDate date) {
        return batches.supersedeBefore(country, date);
    }
}
