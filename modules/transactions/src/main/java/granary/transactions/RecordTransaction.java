package granary.transactions;

import granary.database.Database;
import granary.database.Shared;
import granary.network.CenterRef;
import granary.transactions.domain.ServiceTransaction;
import granary.transactions.domain.SourceKey;
import granary.transactions.store.IntakeSequence;
import granary.transactions.store.TransactionStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Records fulfilled work as a service transaction, once by {@code (source, sourceId)}, in the caller's transaction. */
@Shared
public class RecordTransaction {
    private final TransactionStore store;
    private final IntakeSequence sequence;
    private final BusinessDays days;

    @Inject
    public RecordTransaction(Database database, IntakeSequence sequence, BusinessDays days) {
        this.store = new TransactionStore(database);
        this.sequence = sequence;
        this.days = days;
    }

    /** The transaction of this work: a new one, or the one that was recorded before. */
    @Transactional
    public ServiceTransaction record(FulfilledWork work) {
        SourceKey key = new SourceKey(work.source(), work.sourceId());
        Map<SourceKey, ServiceTransaction> known = store.find(List.of(key));
        ServiceTransaction before = known.get(key);
        if (before != null) {
            return before;
        }
        CenterRef center = work.center();
        ServiceTransaction transaction = new ServiceTransaction(
                sequence.next(),
                key,
                new ServiceTransaction.Place(center.country(), center.no(), center.countyNo()),
                days.openNotBefore(center.country(), work.notBefore()),
                work.kind(),
                work.channel(),
                work.providerRef(),
                work.amount(),
                work.tradeTime(),
                null,
                work.principal());
        store.insert(List.of(transaction));
        return transaction;
    }
}
