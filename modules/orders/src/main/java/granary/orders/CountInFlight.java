package granary.orders;

import granary.database.Shared;
import granary.orders.domain.OrderState;
import granary.orders.store.OrderStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** How many orders wait for their channel. */
@Shared
public class CountInFlight {
    private final OrderStore orders;

    @Inject
    CountInFlight(OrderStore orders) {
        this.orders = orders;
    }

    /** Accepted ones, which no channel has taken yet, and those that were handed off and have no answer. */
    @Transactional
    public Map<OrderState, Long> byState() {
        return orders.inFlight();
    }
}
