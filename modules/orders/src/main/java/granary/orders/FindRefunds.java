package granary.orders;

import granary.database.Shared;
import granary.orders.domain.Refund;
import granary.orders.domain.Visible;
import granary.orders.store.OrderStore;
import granary.orders.store.RefundStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Refunds of orders as a caller may see them. */
@Shared
public class FindRefunds {
    private final OrderStore orders;
    private final RefundStore refunds;

    @Inject
    FindRefunds(OrderStore orders, RefundStore refunds) {
        this.orders = orders;
        this.refunds = refunds;
    }

    /** All of an order, at most 100, in the order of time; empty where the caller may see no such order. */
    @Transactional
    public Optional<List<Refund>> of(String order, Visible visible) {
        return orders.find(order).filter(visible::includes).map(found -> refunds.of(found.id()));
    }

    /** One of an order's. */
    @Transactional
    public Optional<Refund> find(String order, String id, Visible visible) {
        return refunds.find(id).filter(refund -> refund.order().id().equals(order) && visible.includes(refund.order()));
    }
}
