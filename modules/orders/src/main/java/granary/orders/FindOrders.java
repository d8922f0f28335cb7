package granary.orders;

import granary.database.Shared;
import granary.orders.domain.Order;
import granary.orders.domain.OrderEvent;
import granary.orders.domain.OrderQuery;
import granary.orders.domain.Visible;
import granary.orders.store.OrderStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Orders as a caller may see them. */
@Shared
public class FindOrders {
    private final OrderStore orders;

    @Inject
    FindOrders(OrderStore orders) {
        this.orders = orders;
    }

    /** An order and its history, read in one transaction. */
    public record Followed(Order order, List<OrderEvent> history) {
        public static Followed of(Order order) {
            return new Followed(order, List.copyOf(order.history()));
        }
    }

    /** With its history; empty where there is none, or none that the caller may see. */
    @Transactional
    public Optional<Followed> find(String id, Visible visible) {
        return orders.find(id).filter(visible::includes).map(Followed::of);
    }

    /** A page in the order of time, without histories. */
    @Transactional
    public List<Order> page(OrderQuery query) {
        return orders.page(query);
    }
}
