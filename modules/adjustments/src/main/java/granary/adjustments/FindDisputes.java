package granary.adjustments;

import granary.adjustments.domain.Dispute;
import granary.adjustments.domain.DisputeState;
import granary.adjustments.store.DisputeStore;
import granary.database.Database;
import granary.database.Shared;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Disputes, for those who raised them and those who answer them. */
@Shared
public class FindDisputes {
    private final DisputeStore store;

    @Inject
    public FindDisputes(Database database) {
        store = new DisputeStore(database);
    }

    @Transactional
    public Optional<Dispute> find(String id) {
        return store.find(id);
    }

    /**
     * In the order of their ids, which is the order of time.
     *
     * @param partners of these only; of all where it is empty
     * @param states none of which are none
     */
    @Transactional
    public List<Dispute> page(Set<String> partners, Set<DisputeState> states, String after, int most) {
        return states.isEmpty() ? List.of() : store.page(partners, states, after, most);
    }
}
