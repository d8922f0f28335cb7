package granary.orders.store;

import granary.access.Micros;
import granary.money.BusinessDate;
import granary.orders.domain.Order;
import granary.orders.domain.OrderQuery;
import granary.orders.domain.OrderState;
import granary.orders.domain.Refund;
import granary.orders.domain.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders by id, by handoff and by page. Nothing here begins or ends a transaction. */
@ApplicationScoped
public class OrderStore {
    @PersistenceContext(unitName = "orders")
    private EntityManager orders;

    /** For the container. */
    public OrderStore() {}

    OrderStore(EntityManager orders) {
        this.orders = orders;
    }

    public void add(Order order) {
        orders.persist(order);
    }

    public Optional<Order> find(String id) {
        return Optional.ofNullable(orders.find(Order.class, id));
    }

    /** The order, kept from others until the transaction ends: an answer and a reminder may come at once. */
    public Optional<Order> lockByHandoff(String handoff) {
        return orders.createQuery("SELECT o FROM VillagerOrder o WHERE o.handoff = :handoff", Order.class)
                .setParameter("handoff", handoff)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public Optional<Order> findByHandoff(String handoff) {
        return orders.createQuery("SELECT o FROM VillagerOrder o WHERE o.handoff = :handoff", Order.class)
                .setParameter("handoff", handoff)
                .getResultStream()
                .findFirst();
    }

    /** Where the order of a handoff is; asked without keeping the order from anyone. */
    public Optional<OrderState> state(String handoff) {
        return orders.createQuery("SELECT o.state FROM VillagerOrder o WHERE o.handoff = :handoff", OrderState.class)
                .setParameter("handoff", handoff)
                .getResultStream()
                .findFirst();
    }

    /**
     * Ids of orders without an answer that are due to be sent again, the longest due first. What is a dead letter waits
     * for a person: sent again, it would only become another one.
     */
    public List<String> due(Instant now, int most) {
        List<?> ids = orders.createNativeQuery("""
                        SELECT o.id FROM villager_order o WHERE o.send_again_at_micros <= ? AND NOT EXISTS (
                            SELECT 1 FROM dead_letter d WHERE d.handoff = o.handoff AND d.state = 'WAITING')
                        ORDER BY o.send_again_at_micros FETCH FIRST %d ROWS ONLY""".formatted(most))
                .setParameter(1, Micros.of(now))
                .getResultList();
        return ids.stream().map(String.class::cast).toList();
    }

    /** How many have not ended, by state. */
    public Map<OrderState, Long> inFlight() {
        Map<OrderState, Long> counts = new LinkedHashMap<>();
        orders.createQuery(
                        "SELECT o.state, COUNT(o) FROM VillagerOrder o WHERE o.sending.againAt IS NOT NULL"
                                + " GROUP BY o.state",
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put((OrderState) row[0], (Long) row[1]));
        return counts;
    }

    /** The order, kept from others until the transaction ends. */
    public Optional<Order> lock(String id) {
        return Optional.ofNullable(orders.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One page, in the order of ids, which is the order of time. */
    public List<Order> page(OrderQuery query) {
        if (query.visible().isNothing()) {
            return List.of();
        }
        StringBuilder text = new StringBuilder("SELECT o FROM VillagerOrder o WHERE 1 = 1");
        Map<String, Object> bound = new LinkedHashMap<>();
        visible(query.visible(), text, bound);
        query.state().ifPresent(state -> narrow(text, bound, " AND o.state = :state", "state", state));
        query.center().ifPresent(code -> narrow(text, bound, " AND o.terms.centerCode = :center", "center", code));
        query.reference().ifPresent(code -> named(code, text, bound));
        query.after().ifPresent(id -> narrow(text, bound, " AND o.id > :after", "after", id));
        TypedQuery<Order> page =
                orders.createQuery(text.append(" ORDER BY o.id").toString(), Order.class);
        bound.forEach(page::setParameter);
        return page.setMaxResults(query.limit()).getResultList();
    }

    /** Business dates beyond the one, up to and including the other. */
    public record Dates(BusinessDate after, BusinessDate upTo) {}

    /** Orders that were accepted or ended on some dates, beyond an id and in the order of ids. */
    public List<Order> booked(String country, Dates dates, String afterId, int most) {
        return orders.createQuery("""
                        SELECT o FROM VillagerOrder o WHERE o.terms.country = :country AND o.id > :after
                            AND (o.acceptedOn > :from AND o.acceptedOn <= :to OR o.endedOn > :from AND o.endedOn <= :to)
                        ORDER BY o.id""", Order.class)
                .setParameter("country", country)
                .setParameter("after", afterId)
                .setParameter("from", dates.after().day())
                .setParameter("to", dates.upTo().day())
                .setMaxResults(most)
                .getResultList();
    }

    /** Orders that had not ended by the end of a date, beyond an id and in the order of ids. */
    public List<Order> inProgress(String country, BusinessDate date, String afterId, int most) {
        return orders.createQuery("""
                        SELECT o FROM VillagerOrder o WHERE o.terms.country = :country AND o.id > :after
                            AND o.acceptedOn <= :date AND (o.sending.againAt IS NOT NULL OR o.endedOn > :date)
                        ORDER BY o.id""", Order.class)
                .setParameter("country", country)
                .setParameter("after", afterId)
                .setParameter("date", date.day())
                .setMaxResults(most)
                .getResultList();
    }

    private void named(String reference, StringBuilder text, Map<String, Object> bound) {
        Refund refund = orders.find(Refund.class, reference);
        if (refund != null) {
            narrow(
                    text,
                    bound,
                    " AND o.id = :refunded",
                    "refunded",
                    refund.order().id());
            return;
        }
        narrow(
                text,
                bound,
                " AND (o.ending.providerRef = :reference OR o.terms.paymentReference = :reference"
                        + " OR o.ending.refundReference = :reference)",
                "reference",
                reference);
    }

    private static void visible(Visible visible, StringBuilder text, Map<String, Object> bound) {
        // IN over an empty list is not SQL, so only what is there is asked for.
        if (visible.counties().isEmpty()) {
            narrow(text, bound, " AND o.terms.centerCode IN :centers", "centers", visible.centers());
        } else if (visible.centers().isEmpty()) {
            narrow(text, bound, " AND o.terms.countyCode IN :counties", "counties", visible.counties());
        } else {
            text.append(" AND (o.terms.countyCode IN :counties OR o.terms.centerCode IN :centers)");
            bound.put("counties", visible.counties());
            bound.put("centers", visible.centers());
        }
        visible.placedBy().ifPresent(id -> narrow(text, bound, " AND o.terms.placedBy = :placedBy", "placedBy", id));
    }

    private static void narrow(
            StringBuilder text, Map<String, Object> bound, String condition, String name, Object value) {
        text.append(condition);
        bound.put(name, value);
    }
}
