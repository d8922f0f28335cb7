package granary.transactions;

import granary.database.Database;
import granary.database.Shared;
import granary.transactions.domain.SourceKey;
import granary.transactions.store.TransactionStore;
import jakarta.inject.Inject;
import java.util.Optional;

/** From our numbers to the names that people know. */
@Shared
public class FindSource {
    private final TransactionStore store;

    @Inject
    public FindSource(Database database) {
        store = new TransactionStore(database);
    }

    /** What its source calls a transaction; empty where there is none of this number. */
    public Optional<SourceKey> of(long seq) {
        return store.sourceOf(seq);
    }
}
