package granary.transactions;

import granary.database.Database;
import granary.database.Shared;
import granary.transactions.domain.ServiceTransaction;
import granary.transactions.domain.SourceKey;
import granary.transactions.domain.TransactionId;
import granary.transactions.store.TransactionStore;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Single transactions, for tracing. */
@Shared
public class ReadTransactions {
    private final TransactionStore store;

    @Inject
    public ReadTransactions(Database database) {
        store = new TransactionStore(database);
    }

    /** By the outward id. */
    public Optional<ServiceTransaction> find(String id) {
        var seq = TransactionId.seq(id);
        return seq.isPresent() ? store.find(seq.getAsLong()) : Optional.empty();
    }

    /** By the name that its source gave it. */
    public Optional<ServiceTransaction> find(SourceKey key) {
        return Optional.ofNullable(store.find(List.of(key)).get(key));
    }
}
