package granary.cash.store;

import granary.cash.domain.OverdueCash;
import granary.cash.domain.SetOff;
import granary.database.Database;
import granary.ledger.domain.DateSpan;
import granary.money.BusinessDate;
import granary.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of {@code cash_overdue} and {@code cash_set_off}. */
public final class OverdueStore {
    private final Database database;

    public OverdueStore(Database database) {
        this.database = database;
    }

    public void replace(String country, BusinessDate night, Collection<OverdueCash> overdue) {
        try (Handle handle = database.handle()) {
            handle.createUpdate("DELETE FROM cash_overdue WHERE country = :country AND night_date = :night")
                    .bind("country", country)
                    .bind("night", night.day())
                    .execute();
            if (overdue.isEmpty()) {
                return;
            }
            PreparedBatch insert = handle.prepareBatch("""
                    INSERT INTO cash_overdue (country, night_date, partner, overdue_minor, set_off_minor, blocked_minor)
                    VALUES (:country, :night, :partner, :overdue, :setOff, :blocked)
                    """);
            for (OverdueCash one : overdue) {
                insert.bind("country", country)
                        .bind("night", night.day())
                        .bind("partner", one.partner())
                        .bind("overdue", new BigDecimal(one.overdue()))
                        .bind("setOff", one.setOffMinor())
                        .bind("blocked", one.blockedMinor())
                        .add();
            }
            insert.execute();
        }
    }

    /** What a night sets off, by partner. */
    public List<OverdueCash> settingOff(String country, BusinessDate night) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                SELECT * FROM cash_overdue
                                WHERE country = :country AND night_date = :night AND set_off_minor > 0 ORDER BY partner
                                """)
                        .bind("country", country)
                        .bind("night", night.day())
                        .map((row, context) -> overdue(row))
                        .list());
    }

    /** The greatest of a night. */
    public List<OverdueCash> greatest(String country, BusinessDate night, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                SELECT * FROM cash_overdue WHERE country = :country AND night_date = :night
                                ORDER BY overdue_minor DESC, partner
                                """ + "FETCH FIRST " + most + " ROWS ONLY")
                        .bind("country", country)
                        .bind("night", night.day())
                        .map((row, context) -> overdue(row))
                        .list());
    }

    public Optional<OverdueCash> find(String country, BusinessDate night, String partner) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                SELECT * FROM cash_overdue
                                WHERE country = :country AND night_date = :night AND partner = :partner
                                """)
                        .bind("country", country)
                        .bind("night", night.day())
                        .bind("partner", partner)
                        .map((row, context) -> overdue(row))
                        .findOne());
    }

    public long count(String country, BusinessDate night) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "SELECT COUNT(*) FROM cash_overdue WHERE country = :country AND night_date = :night")
                        .bind("country", country)
                        .bind("night", night.day())
                        .mapTo(Long.class)
                        .one());
    }

    public void insert(SetOff setOff) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                                INSERT INTO cash_set_off (country, night_date, partner, amount_minor, currency, booked_on)
                                VALUES (:country, :night, :partner, :amount, :currency, :booked)
                                """)
                        .bind("country", setOff.country())
                        .bind("night", setOff.night().day())
                        .bind("partner", setOff.partner())
                        .bind("amount", setOff.amount().minor())
                        .bind("currency", setOff.amount().currency().getCurrencyCode())
                        .bind("booked", setOff.bookedOn().day())
                        .execute());
    }

    /** What is booked on some dates. */
    public List<SetOff> booked(String country, DateSpan dates) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                SELECT * FROM cash_set_off
                                WHERE country = :country AND booked_on > :after AND booked_on <= :upTo
                                """)
                        .bind("country", country)
                        .bind("after", dates.after().day())
                        .bind("upTo", dates.upTo().day())
                        .map((row, context) -> setOff(row))
                        .list());
    }

    /** What a night set off for one partner. */
    public Optional<SetOff> setOff(String country, BusinessDate night, String partner) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                SELECT * FROM cash_set_off
                                WHERE country = :country AND night_date = :night AND partner = :partner
                                """)
                        .bind("country", country)
                        .bind("night", night.day())
                        .bind("partner", partner)
                        .map((row, context) -> setOff(row))
                        .findOne());
    }

    private static SetOff setOff(ResultSet row) throws SQLException {
        return new SetOff(
                row.getString("country"),
                new BusinessDate(row.getDate("night_date").toLocalDate()),
                row.getString("partner"),
                Money.of(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))));
    }

    private static OverdueCash overdue(ResultSet row) throws SQLException {
        return new OverdueCash(
                row.getString("partner"),
                whole(row, "overdue_minor"),
                row.getLong("set_off_minor"),
                row.getLong("blocked_minor"));
    }

    private static BigInteger whole(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }
}
