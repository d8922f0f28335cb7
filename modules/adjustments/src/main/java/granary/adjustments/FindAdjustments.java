package granary.adjustments;

import granary.adjustments.domain.Adjustment;
import granary.adjustments.domain.AdjustmentState;
import granary.adjustments.store.AdjustmentStore;
import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Adjustments, for people and for the night that books them. */
@Shared
public class FindAdjustments {
    private final AdjustmentStore store;

    @Inject
    public FindAdjustments(Database database) {
        store = new AdjustmentStore(database);
    }

    @Transactional
    public Optional<Adjustment> find(String id) {
        return store.find(id);
    }

    /** In the order of their ids, which is the order of time. */
    @Transactional
    public List<Adjustment> page(Optional<AdjustmentState> state, Optional<String> partner, String after, int most) {
        return store.page(state, partner, after, most);
    }

    /** What the night of a date books: approved ones of every partner. After its cut-over none is added. */
    @Transactional
    public void booked(String country, BusinessDate date, Consumer<Adjustment> each) {
        store.each(country, date, each);
    }

    /** What the night of a date books for one partner. */
    @Transactional
    public List<Adjustment> booked(String country, BusinessDate date, int partnerNo) {
        return store.ofPartner(country, date, partnerNo);
    }
}
