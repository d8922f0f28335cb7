package granary.transactions;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.transactions.domain.Kind;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Receipts of sales of our own that are paid before they are delivered: the wallet's file of one date shows the payment,
 * and the sale is done on that date or a later one. A seller is paid once both have happened.
 */
@Shared
public class ReadSaleReceipts {
    private static final int KEYS_AT_ONCE = 500;

    private final Database database;

    @Inject
    public ReadSaleReceipts(Database database) {
        this.database = database;
    }

    /** Receipts of earlier dates, of what was delivered on this one. */
    public List<SaleReceipt> paidBefore(String country, BusinessDate deliveredOn) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT e.seq, e.business_date, e.seller_no, e.amount_minor
                        FROM service_transaction t
                        JOIN expected_payment e ON e.source = t.source AND e.source_id = t.source_id
                        WHERE t.country = :country AND t.business_date = :date AND t.charged_minor IS NOT NULL
                            AND t.kind = :sale AND e.seller_no IS NOT NULL AND e.business_date < :date
                        """)
                        .bind("country", country)
                        .bind("date", deliveredOn.day())
                        .bind("sale", Kind.LOCAL_SALE.ordinal())
                        .map((row, context) -> new SaleReceipt(
                                row.getLong("seq"),
                                new BusinessDate(row.getDate("business_date").toLocalDate()),
                                row.getInt("seller_no"),
                                row.getLong("amount_minor")))
                        .list());
    }

    /** Of some receipts, by their numbers, those whose sale was delivered by the end of a date. */
    public Set<Long> deliveredBy(BusinessDate date, Collection<Long> receipts) {
        Set<Long> delivered = new HashSet<>();
        List<Long> all = List.copyOf(receipts);
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE));
            delivered.addAll(database.jdbi()
                    .withHandle(h -> h.createQuery("""
                            SELECT e.seq FROM expected_payment e
                            JOIN service_transaction t ON t.source = e.source AND t.source_id = e.source_id
                            WHERE e.seq IN (<receipts>) AND t.kind = :sale AND t.business_date <= :date
                            """)
                            .bindList("receipts", some)
                            .bind("sale", Kind.LOCAL_SALE.ordinal())
                            .bind("date", date.day())
                            .mapTo(Long.class)
                            .list()));
        }
        return delivered;
    }
}
