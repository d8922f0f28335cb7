package granary.transactions;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.transactions.domain.Kind;
import granary.transactions.domain.Principal;
import granary.transactions.domain.ServiceTransaction;
import granary.transactions.domain.SourceKey;
import granary.transactions.store.IntakeSequence;
import granary.transactions.store.RefundStore;
import granary.transactions.store.TransactionStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/**
 * Records that fulfilled work was refunded: service transactions of kind {@code REFUND} as the batch intake makes them,
 * so that one night claws back the fees of both. In the caller's transaction, which keeps the work from others.
 */
@Shared
public class RecordRefunds {
    private final TransactionStore store;
    private final RefundStore refunds;
    private final IntakeSequence sequence;
    private final BusinessDays days;

    @Inject
    public RecordRefunds(Database database, IntakeSequence sequence, BusinessDays days) {
        this.store = new TransactionStore(database);
        this.refunds = new RefundStore(database);
        this.sequence = sequence;
        this.days = days;
    }

    /**
     * Records refunds of one piece of work, in the order given.
     *
     * @throws IllegalStateException where nothing was recorded under the key, or more would be refunded than it was worth
     * @throws granary.transactions.domain.NotStored where one of them was recorded before
     */
    @Transactional
    public List<ServiceTransaction> record(SourceKey reverses, List<RefundedWork> works) {
        ServiceTransaction original = original(reverses);
        RefundTotals totals = new RefundTotals(refunds);
        List<ServiceTransaction> recorded = new ArrayList<>();
        for (RefundedWork work : works) {
            if (!totals.add(original, work.amount().minor())) {
                throw new IllegalStateException("refund %s is more than is left of %s".formatted(work, original.key()));
            }
            recorded.add(refund(work, original));
        }
        store.insert(recorded);
        totals.store();
        return recorded;
    }

    private ServiceTransaction original(SourceKey reverses) {
        ServiceTransaction original = store.find(List.of(reverses)).get(reverses);
        if (original == null || original.kind() == Kind.REFUND) {
            throw new IllegalStateException("there is nothing to refund under " + reverses);
        }
        return original;
    }

    /** Settled where its original is: the partner who earned the fee pays it back. */
    private ServiceTransaction refund(RefundedWork work, ServiceTransaction original) {
        BusinessDate from = work.notBefore().max(original.date());
        return new ServiceTransaction(
                sequence.next(),
                new SourceKey(original.key().source(), work.sourceId()),
                original.place(),
                days.openNotBefore(original.place().country(), from),
                Kind.REFUND,
                original.channel(),
                work.providerRef(),
                work.amount(),
                work.tradeTime(),
                original.seq(),
                Principal.ofRefund(work.givenBackMinor()));
    }
}
