package granary.transactions.store;

import granary.database.Database;
import granary.money.BusinessDate;
import granary.transactions.domain.CenterCount;
import granary.transactions.domain.Kind;
import java.sql.Date;
import java.util.List;
import java.util.Optional;

/** Counts of a business date's transactions, and the county that settles them. */
public final class ManifestStore {
    private static final int REFUND = Kind.REFUND.ordinal();

    private final Database database;

    public ManifestStore(Database database) {
        this.database = database;
    }

    public List<CenterCount> counts(String country, BusinessDate date) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT center_no, settle_county, refund, COUNT(*) AS items,
                            SUM(CAST(amount_minor AS DECIMAL(31, 0))) AS amount
                        FROM (SELECT center_no, settle_county, CASE WHEN kind = :refund THEN 1 ELSE 0 END AS refund,
                                amount_minor
                            FROM service_transaction WHERE country = :country AND business_date = :date) AS night
                        GROUP BY center_no, settle_county, refund
                        """)
                        .bind("country", country)
                        .bind("date", date.day())
                        .bind("refund", REFUND)
                        .map((row, context) -> new CenterCount(
                                row.getInt("center_no"),
                                row.getInt("settle_county"),
                                row.getInt("refund") == 1,
                                row.getLong("items"),
                                row.getBigDecimal("amount").toBigIntegerExact()))
                        .list());
    }

    public Optional<BusinessDate> firstDate(String country) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "SELECT MIN(business_date) FROM service_transaction WHERE country = :country")
                        .bind("country", country)
                        .map((row, context) -> Optional.ofNullable(row.getDate(1)))
                        .one()
                        .map(Date::toLocalDate)
                        .map(BusinessDate::new));
    }

    public void settleCenterIn(String country, BusinessDate date, int centerNo, int county) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        UPDATE service_transaction SET settle_county = :county
                        WHERE country = :country AND business_date = :date AND center_no = :center AND kind <> :refund
                        """)
                        .bind("county", county)
                        .bind("country", country)
                        .bind("date", date.day())
                        .bind("center", centerNo)
                        .bind("refund", REFUND)
                        .execute());
    }

    public void settleRefundIn(long refundSeq, int county) {
        database.jdbi()
                .useHandle(
                        h -> h.createUpdate("UPDATE service_transaction SET settle_county = :county WHERE seq = :seq")
                                .bind("county", county)
                                .bind("seq", refundSeq)
                                .execute());
    }
}
