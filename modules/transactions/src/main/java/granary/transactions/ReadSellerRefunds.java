package granary.transactions;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.transactions.domain.Kind;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What a date's refunds took back of sellers' sales whose money is on our books (DOMAIN, exact reading 11). */
@Shared
public class ReadSellerRefunds {
    private final Database database;

    @Inject
    public ReadSellerRefunds(Database database) {
        this.database = database;
    }

    /** Minor units by seller number. */
    public Map<Integer, BigInteger> of(String country, BusinessDate date) {
        Map<Integer, BigInteger> refunded = new TreeMap<>();
        try (Handle handle = database.handle()) {
            handle.createQuery("""
                            SELECT o.seller_no, SUM(CAST(r.amount_minor AS DECIMAL(31, 0))) AS refunded
                            FROM service_transaction r
                            JOIN service_transaction o ON o.seq = r.reverses_seq
                            WHERE r.country = :country AND r.business_date = :date AND r.kind = :refund
                                AND o.kind = :sale AND o.payment IS NOT NULL AND o.seller_no IS NOT NULL
                            GROUP BY o.seller_no
                            """)
                    .bind("country", country)
                    .bind("date", date.day())
                    .bind("refund", Kind.REFUND.ordinal())
                    .bind("sale", Kind.LOCAL_SALE.ordinal())
                    .map((row, context) -> refunded.put(
                            row.getInt("seller_no"),
                            row.getBigDecimal("refunded").toBigIntegerExact()))
                    .list();
        }
        return refunded;
    }
}
