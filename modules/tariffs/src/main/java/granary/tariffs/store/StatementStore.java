package granary.tariffs.store;

import granary.database.Database;
import granary.money.BusinessDate;
import granary.tariffs.domain.Counties;
import granary.tariffs.domain.Holdback;
import granary.tariffs.domain.MonthCounts;
import granary.tariffs.domain.Opening;
import granary.tariffs.domain.Statement;
import granary.tariffs.domain.StoredStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Rows of {@code statement}. */
public final class StatementStore {
    private static final int FETCH = 5_000;

    private final Database database;

    public StatementStore(Database database) {
        this.database = database;
    }

    /** Where the partners of a range of counties stood at the end of a night, by partner. */
    public Map<Integer, StoredStatement> ofCounties(String country, BusinessDate date, Counties counties) {
        Map<Integer, StoredStatement> found = new HashMap<>();
        each(country, date, counties, stored -> found.put(stored.statement().partnerNo(), stored));
        return found;
    }

    /** Every statement of a night, shown or carried. */
    public void each(String country, BusinessDate date, Counties counties, Consumer<StoredStatement> consumer) {
        try (Handle handle = database.handle()) {
            handle.createQuery("""
                            SELECT * FROM statement WHERE country = :country AND business_date = :date
                            AND home_county BETWEEN :from AND :to
                            """)
                    .setFetchSize(FETCH)
                    .bind("country", country)
                    .bind("date", date.day())
                    .bind("from", counties.from())
                    .bind("to", counties.to())
                    .map((row, context) -> read(row))
                    .forEach(consumer);
        }
    }

    /** One partner's statement of a night, shown or carried. */
    public Optional<StoredStatement> find(String country, BusinessDate date, int partnerNo) {
        return database.jdbi()
                .withHandle(
                        h -> h.createQuery("SELECT * FROM statement WHERE country = :country AND business_date = :date"
                                        + " AND partner_no = :partner")
                                .bind("country", country)
                                .bind("date", date.day())
                                .bind("partner", partnerNo)
                                .map((row, context) -> read(row))
                                .findOne());
    }

    /** Statements of a night that are shown, of partners beyond a number, by number. */
    public List<StoredStatement> page(String country, BusinessDate date, int afterPartner, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT * FROM statement
                        WHERE country = :country AND business_date = :date AND partner_no > :after
                            AND (fee_lines > 0 OR opening <> 0 OR earned <> 0 OR held <> 0 OR released <> 0
                                OR recovered <> 0 OR tax <> 0 OR paid <> 0 OR closing <> 0)
                        ORDER BY partner_no
                        """ + "FETCH FIRST " + most + " ROWS ONLY")
                        .bind("country", country)
                        .bind("date", date.day())
                        .bind("after", afterPartner)
                        .map((row, context) -> read(row))
                        .list());
    }

    private static StoredStatement read(ResultSet row) throws SQLException {
        Opening end = new Opening(
                row.getLong("payable_2110"),
                row.getLong("receivable_1410"),
                Holdback.parse(row.getString("held_by_release")),
                MonthCounts.of(
                        row.getInt("month_purchase"),
                        row.getInt("month_bill_payment"),
                        row.getInt("month_top_up"),
                        row.getInt("month_travel_booking"),
                        row.getInt("month_local_sale"),
                        row.getInt("month_parcel_collection"),
                        row.getInt("month_parcel_delivery")));
        Statement statement = new Statement(
                row.getInt("partner_no"),
                row.getLong("opening"),
                row.getLong("earned"),
                row.getLong("held"),
                row.getLong("released"),
                row.getLong("recovered"),
                row.getLong("tax"),
                row.getLong("paid"),
                row.getInt("fee_lines"),
                end);
        return new StoredStatement(
                statement,
                new BusinessDate(row.getDate("business_date").toLocalDate()),
                row.getString("country"),
                row.getInt("home_county"),
                row.getString("currency"),
                row.getString("parked_because"));
    }
}
