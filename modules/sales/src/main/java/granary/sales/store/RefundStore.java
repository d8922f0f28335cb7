package granary.sales.store;

import granary.sales.domain.Refund;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Refunds of sales, which are only ever added. Nothing here begins or ends a transaction. */
@ApplicationScoped
public class RefundStore {
    @PersistenceContext(unitName = "sales")
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

    /** All of a sale, in the order of time. */
    public List<Refund> of(String sale) {
        return refunds.createQuery("SELECT r FROM SaleRefund r WHERE r.original.id = :sale ORDER BY r.id", Refund.class)
                .setParameter("sale", sale)
                .getResultList();
    }

    /** Refunds that are booked on some dates, beyond an id and in the order of ids. */
    public List<Refund> booked(String country, SaleStore.Dates dates, String afterId, int most) {
        return refunds.createQuery("""
                        SELECT r FROM SaleRefund r JOIN FETCH r.original s
                        WHERE s.place.country = :country AND r.id > :after AND r.bookedOn > :from AND r.bookedOn <= :to
                        ORDER BY r.id""", Refund.class)
                .setParameter("country", country)
                .setParameter("after", afterId)
                .setParameter("from", dates.after().day())
                .setParameter("to", dates.upTo().day())
                .setMaxResults(most)
                .getResultList();
    }
}
