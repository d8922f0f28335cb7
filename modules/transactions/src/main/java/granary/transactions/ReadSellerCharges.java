package granary.transactions;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.transactions.domain.Kind;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * What a date's sales of our own charge their sellers, and what its refunds give back of that: from the date of the sale
 * on, whether or not its receipt is matched, for the marketplace and the carrier take theirs at once.
 */
@Shared
public class ReadSellerCharges {
    private final Database database;

    @Inject
    public ReadSellerCharges(Database database) {
        this.database = database;
    }

    /** Minor units by seller number. */
    public Map<Integer, BigInteger> charged(String country, BusinessDate date) {
        return sums(country, date, """
                SELECT seller_no, SUM(CAST(charged_minor AS DECIMAL(31, 0))) AS total FROM service_transaction
                WHERE country = :country AND business_date = :date AND charged_minor IS NOT NULL AND kind <> :refund
                    AND seller_no IS NOT NULL
                GROUP BY seller_no
                """);
    }

    /** Minor units by seller number. */
    public Map<Integer, BigInteger> givenBack(String country, BusinessDate date) {
        return sums(country, date, """
                SELECT o.seller_no, SUM(CAST(r.charged_minor AS DECIMAL(31, 0))) AS total
                FROM service_transaction r JOIN service_transaction o ON o.seq = r.reverses_seq
                WHERE r.country = :country AND r.business_date = :date AND r.charged_minor IS NOT NULL
                    AND r.kind = :refund AND o.seller_no IS NOT NULL
                GROUP BY o.seller_no
                """);
    }

    private Map<Integer, BigInteger> sums(String country, BusinessDate date, String query) {
        Map<Integer, BigInteger> sums = new TreeMap<>();
        try (Handle handle = database.handle()) {
            handle.createQuery(query)
                    .bind("country", country)
                    .bind("date", date.day())
                    .bind("refund", Kind.REFUND.ordinal())
                    .map((row, context) -> sums.put(row.getInt("seller_no"), total(row)))
                    .list();
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    private static BigInteger total(ResultSet row) throws SQLException {
        return row.getBigDecimal("total").toBigIntegerExact();
    }
}
