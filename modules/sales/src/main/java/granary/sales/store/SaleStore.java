package granary.sales.store;

import granary.money.BusinessDate;
import granary.sales.domain.PaidWhen;
import granary.sales.domain.Refund;
import granary.sales.domain.Sale;
import granary.sales.domain.SaleQuery;
import granary.sales.domain.SaleState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Sales by id and by page. Nothing here begins or ends a transaction. */
@ApplicationScoped
public class SaleStore {
    @PersistenceContext(unitName = "sales")
    private EntityManager sales;

    /** For the container. */
    public SaleStore() {}

    SaleStore(EntityManager sales) {
        this.sales = sales;
    }

    public void add(Sale sale) {
        sales.persist(sale);
    }

    public Optional<Sale> find(String id) {
        return Optional.ofNullable(sales.find(Sale.class, id));
    }

    /** The sale, kept from others until the transaction ends. */
    public Optional<Sale> lock(String id) {
        return Optional.ofNullable(sales.find(Sale.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One page, in the order of ids, which is the order of time. */
    public List<Sale> page(SaleQuery query) {
        if (query.visible().isNothing()) {
            return List.of();
        }
        Narrowed narrowed = new Narrowed("SELECT s FROM Sale s WHERE s.id > :after", "s.place", query.visible())
                .bind("after", query.after());
        query.state().ifPresent(state -> narrowed.and("s.state = :state", "state", state));
        query.center().ifPresent(code -> narrowed.and("s.place.centerCode = :center", "center", code));
        query.seller().ifPresent(code -> narrowed.and("s.place.sellerCode = :seller", "seller", code));
        query.reference().ifPresent(code -> named(code, narrowed));
        return narrowed.page(sales, Sale.class, "s.id", query.limit());
    }

    private void named(String reference, Narrowed narrowed) {
        Refund refund = sales.find(Refund.class, reference);
        if (refund != null) {
            narrowed.and("s.id = :refunded", "refunded", refund.sale().id());
            return;
        }
        narrowed.and(
                "(s.terms.paymentReference = :reference OR s.returnReference = :reference)", "reference", reference);
    }

    /** Business dates beyond the one, up to and including the other. */
    public record Dates(BusinessDate after, BusinessDate upTo) {}

    /** Sales that were accepted or ended on some dates, beyond an id and in the order of ids. */
    public List<Sale> booked(String country, Dates dates, String afterId, int most) {
        return sales.createQuery("""
                        SELECT s FROM Sale s WHERE s.place.country = :country AND s.id > :after
                            AND (s.acceptedOn > :from AND s.acceptedOn <= :to OR s.endedOn > :from AND s.endedOn <= :to)
                        ORDER BY s.id""", Sale.class)
                .setParameter("country", country)
                .setParameter("after", afterId)
                .setParameter("from", dates.after().day())
                .setParameter("to", dates.upTo().day())
                .setMaxResults(most)
                .getResultList();
    }

    /** Sales that were paid but had not ended by the end of a date, beyond an id and in the order of ids. */
    public List<Sale> prepaidInProgress(String country, BusinessDate date, String afterId, int most) {
        return sales.createQuery("""
                        SELECT s FROM Sale s WHERE s.place.country = :country AND s.id > :after
                            AND s.terms.paidWhen = :before AND s.acceptedOn <= :date
                            AND (s.state = :accepted OR s.endedOn > :date)
                        ORDER BY s.id""", Sale.class)
                .setParameter("country", country)
                .setParameter("after", afterId)
                .setParameter("before", PaidWhen.ON_ACCEPTANCE)
                .setParameter("accepted", SaleState.ACCEPTED)
                .setParameter("date", date.day())
                .setMaxResults(most)
                .getResultList();
    }
}
