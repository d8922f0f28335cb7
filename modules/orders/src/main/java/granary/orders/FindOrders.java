package granary.orders;

import granary.database.Shared;
import granary.orders.domain.Order;
import granary.orders.domain.OrderEvent;
import granary.orders.domain.OrderQuery;
import granary.orders.domain.Visible;
import granary.orders.store.DeadLetterStore;
import granary.orders.store.OrderStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Orders as a caller may see them. */
@Shared
public class FindOrders {
    private final OrderStore orders;
    private final DeadLetterStore letters;

    @Inject
    FindOrders(OrderStore orders, DeadLetterStore letters) {
        this.orders = orders;
        this.letters = letters;
    }

    /**
     * An order and its history, read in one transaction.
     *
     * @param deadLetter the message of an order in flight that could not be taken up: nothing happens to the order until
     *     a person replays it
     */
    public record Followed(Order order, List<OrderEvent> history, Optional<String> deadLetter) {
        /** One that has just been placed. */
        public static Followed of(Order order) {
            return new Followed(order, List.copyOf(order.history()), Optional.empty());
        }
    }

    /** With its history; empty where there is none, or none that the caller may see. */
    @Transactional
    public Optional<Followed> find(String id, Visible visible) {
        return orders.find(id)
                .filter(visible::includes)
                .map(order -> new Followed(order, List.copyOf(order.history()), deadLetter(order)));
    }

    private Optional<String> deadLetter(Order order) {
        return order.state().isFinal() ? Optional.empty() : letters.waiting(order.handoff());
    }

    /** A page in the order of time, without histories. */
    @Transactional
    public List<Order> page(OrderQuery query) {
        return orders.page(query);
    }
}
