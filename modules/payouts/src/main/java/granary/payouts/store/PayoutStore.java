package granary.payouts.store;

import granary.database.Database;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.payouts.domain.Payout;
import granary.payouts.domain.PayoutKind;
import granary.payouts.domain.PayoutTotal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Rows of {@code payout}; always in the order of the export, by payee and kind in code points. */
public final class PayoutStore {
    private static final int ROWS_A_BATCH = 1_000;

    private final Database database;

    public PayoutStore(Database database) {
        this.database = database;
    }

    public void delete(String country, BusinessDate night) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "DELETE FROM payout WHERE country = :country AND night_date = :night")
                        .bind("country", country)
                        .bind("night", night.day())
                        .execute());
    }

    public void insert(String country, BusinessDate night, Iterator<Payout> payouts) {
        try (Handle handle = database.handle();
                PreparedStatement insert = handle.getConnection().prepareStatement("""
                        INSERT INTO payout (country, night_date, payee, kind, amount_minor, currency)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)) {
            int waiting = 0;
            while (payouts.hasNext()) {
                bind(insert, country, night, payouts.next());
                if (++waiting % ROWS_A_BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("payouts cannot be stored: " + e.getMessage(), e);
        }
    }

    private static void bind(PreparedStatement insert, String country, BusinessDate night, Payout payout)
            throws SQLException {
        insert.setString(1, country);
        insert.setDate(2, Date.valueOf(night.day()));
        insert.setString(3, payout.payee());
        insert.setString(4, payout.kind().name());
        insert.setLong(5, payout.amount().minor());
        insert.setString(6, payout.amount().currency().getCurrencyCode());
        insert.addBatch();
    }

    /** Streams a night's payouts. */
    public void each(String country, BusinessDate night, Consumer<Payout> reader) {
        try (Handle handle = database.handle()) {
            handle.createQuery("""
                            SELECT payee, kind, amount_minor, currency FROM payout
                            WHERE country = :country AND night_date = :night ORDER BY payee, kind
                            """)
                    .bind("country", country)
                    .bind("night", night.day())
                    .setFetchSize(ROWS_A_BATCH)
                    .map((row, context) -> payout(row))
                    .useIterator(rows -> rows.forEachRemaining(reader));
        }
    }

    /** Up to {@code most} payouts beyond a payee and kind; both are empty for the first page. */
    public List<Payout> page(String country, BusinessDate night, Payout.Place after, int most) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT payee, kind, amount_minor, currency FROM payout
                        WHERE country = :country AND night_date = :night
                            AND (payee > :payee OR payee = :payee AND kind > :kind)
                        ORDER BY payee, kind
                        """ + "FETCH FIRST " + most + " ROWS ONLY")
                        .bind("country", country)
                        .bind("night", night.day())
                        .bind("payee", after.payee())
                        .bind("kind", after.kind())
                        .map((row, context) -> payout(row))
                        .list());
    }

    public Optional<Payout> find(String country, BusinessDate night, Payout.Place place) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT payee, kind, amount_minor, currency FROM payout
                        WHERE country = :country AND night_date = :night AND payee = :payee AND kind = :kind
                        """)
                        .bind("country", country)
                        .bind("night", night.day())
                        .bind("payee", place.payee())
                        .bind("kind", place.kind())
                        .map((row, context) -> payout(row))
                        .findOne());
    }

    /** By kind, in the order of their names. */
    public List<PayoutTotal> totals(String country, BusinessDate night) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT kind, COUNT(*) AS payouts, SUM(CAST(amount_minor AS DECIMAL(31, 0))) AS total FROM payout
                        WHERE country = :country AND night_date = :night GROUP BY kind ORDER BY kind
                        """)
                        .bind("country", country)
                        .bind("night", night.day())
                        .map((row, context) -> new PayoutTotal(
                                PayoutKind.valueOf(row.getString("kind")),
                                row.getLong("payouts"),
                                row.getBigDecimal("total").toBigIntegerExact()))
                        .list());
    }

    private static Payout payout(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Payout(
                PayoutKind.valueOf(row.getString("kind")),
                row.getString("payee"),
                Money.of(row.getLong("amount_minor"), currency));
    }
}
