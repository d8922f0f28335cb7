package granary.orders.store;

import granary.ledger.domain.Account;
import granary.money.BusinessDate;
import granary.orders.domain.OrderState;
import granary.orders.domain.Refund;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refunds of orders, which are only ever added. Nothing here begins or ends a transaction. */
@ApplicationScoped
public class RefundStore {
    @PersistenceContext(unitName = "orders")
    private EntityManager refunds;

    /** For the container. */
    public RefundStore() {}

    RefundStore(EntityManager refunds) {
        this.refunds = refunds;
    }

    public void add(Refund refund) {
        refunds.persist(refund);
    }

    public Optional<Refund> find(String id) {
        return Optional.ofNullable(refunds.find(Refund.class, id));
    }

    /** All of an order, in the order of time. */
    public List<Refund> of(String order) {
        return refunds.createQuery(
                        "SELECT r FROM OrderRefund r WHERE r.original.id = :order ORDER BY r.id", Refund.class)
                .setParameter("order", order)
                .getResultList();
    }

    /**
     * Refunds that book something on some dates, beyond an id and in the order of ids: their own entries, or, of what was
     * refunded in flight, that it is taken back.
     */
    public List<Refund> booked(String country, OrderStore.Dates dates, String afterId, int most) {
        return refunds.createQuery("""
                        SELECT r FROM OrderRefund r JOIN FETCH r.original o
                        WHERE o.terms.country = :country AND r.id > :after
                            AND (r.bookedOn > :from AND r.bookedOn <= :to OR r.takenFrom = :inFlight
                                AND o.state = :fulfilled AND o.endedOn > :from AND o.endedOn <= :to)
                        ORDER BY r.id""", Refund.class)
                .setParameter("country", country)
                .setParameter("after", afterId)
                .setParameter("from", dates.after().day())
                .setParameter("to", dates.upTo().day())
                .setParameter("inFlight", Account.ORDERS_IN_PROGRESS)
                .setParameter("fulfilled", OrderState.FULFILLED)
                .setMaxResults(most)
                .getResultList();
    }

    /** What was refunded in flight of some orders by the end of a date, in minor units by order. */
    public Map<String, Long> inFlightMinor(Collection<String> orders, BusinessDate date) {
        Map<String, Long> sums = new HashMap<>();
        if (orders.isEmpty()) {
            return sums;
        }
        refunds.createQuery("""
                        SELECT r.original.id, SUM(r.amountMinor) FROM OrderRefund r
                        WHERE r.original.id IN :orders AND r.takenFrom = :inFlight AND r.bookedOn <= :date
                        GROUP BY r.original.id""", Object[].class)
                .setParameter("orders", orders)
                .setParameter("inFlight", Account.ORDERS_IN_PROGRESS)
                .setParameter("date", date.day())
                .getResultList()
                .forEach(sum -> sums.put((String) sum[0], ((Number) sum[1]).longValue()));
        return sums;
    }
}
