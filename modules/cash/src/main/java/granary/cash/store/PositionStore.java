package granary.cash.store;

import granary.cash.domain.CashDay;
import granary.cash.domain.CashPosition;
import granary.database.Database;
import granary.money.BusinessDate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of {@code cash_night} and {@code cash_position}. */
public final class PositionStore {
    private static final int ROWS_A_BATCH = 1_000;

    private final Database database;

    public PositionStore(Database database) {
        this.database = database;
    }

    /** A night whose date stands, and the network that said who held what in it. */
    public record Carried(BusinessDate night, long networkHorizon) {}

    /** The last night that is carried. */
    public Optional<Carried> last(String country) {
        return lastBefore(country, BusinessDate.of(2999, 12, 31));
    }

    /** The last one that is carried before a date. */
    public Optional<Carried> lastBefore(String country, BusinessDate date) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                SELECT night_date, network_horizon FROM cash_night
                                WHERE country = :country AND night_date < :date
                                ORDER BY night_date DESC FETCH FIRST 1 ROWS ONLY
                                """)
                        .bind("country", country)
                        .bind("date", date.day())
                        .map((row, context) -> new Carried(date(row), row.getLong("network_horizon")))
                        .findOne());
    }

    /** The networks of some nights, by date. */
    public Map<BusinessDate, Long> horizons(String country, BusinessDate from, BusinessDate upTo) {
        Map<BusinessDate, Long> horizons = new TreeMap<>();
        database.jdbi()
                .useHandle(h -> h.createQuery("""
                                SELECT night_date, network_horizon FROM cash_night
                                WHERE country = :country AND night_date >= :from AND night_date <= :upTo
                                """)
                        .bind("country", country)
                        .bind("from", from.day())
                        .bind("upTo", upTo.day())
                        .map((row, context) -> horizons.put(date(row), row.getLong("network_horizon")))
                        .forEach(before -> {}));
        return horizons;
    }

    public OptionalLong horizon(String country, BusinessDate night) {
        Long horizon = horizons(country, night, night).get(night);
        return horizon == null ? OptionalLong.empty() : OptionalLong.of(horizon);
    }

    /** What a partner held at the end of a night. */
    public BigInteger closing(String country, String partner, BusinessDate night) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                SELECT closing_minor FROM cash_position
                                WHERE country = :country AND night_date = :night AND partner = :partner
                                """)
                        .bind("country", country)
                        .bind("night", night.day())
                        .bind("partner", partner)
                        .mapTo(BigDecimal.class)
                        .findOne())
                .map(BigDecimal::toBigIntegerExact)
                .orElse(BigInteger.ZERO);
    }

    /** What villagers paid one partner in the nights after a date. */
    public BigInteger takenInAfter(String country, String partner, BusinessDate date) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                SELECT COALESCE(SUM(taken_in_minor), 0) FROM cash_position
                                WHERE partner = :partner AND night_date > :date AND country = :country
                                """)
                        .bind("country", country)
                        .bind("date", date.day())
                        .bind("partner", partner)
                        .mapTo(BigDecimal.class)
                        .one())
                .toBigIntegerExact();
    }

    /** What villagers paid every partner in the nights after a date and up to another, by partner. */
    public Map<String, BigInteger> takenIn(String country, BusinessDate after, BusinessDate upTo) {
        Map<String, BigInteger> sums = new TreeMap<>();
        database.jdbi()
                .useHandle(h -> h.createQuery("""
                                SELECT partner, SUM(taken_in_minor) AS taken FROM cash_position
                                WHERE country = :country AND night_date > :after AND night_date <= :upTo
                                GROUP BY partner
                                """)
                        .bind("country", country)
                        .bind("after", after.day())
                        .bind("upTo", upTo.day())
                        .map((row, context) -> sums.put(row.getString("partner"), whole(row, "taken")))
                        .forEach(before -> {}));
        return sums;
    }

    /** One partner's nights before a date on which villagers paid, the last first: what each took in. */
    public List<Map.Entry<BusinessDate, BigInteger>> takenInBefore(
            String country, String partner, BusinessDate date, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                SELECT night_date, taken_in_minor FROM cash_position
                                WHERE partner = :partner AND night_date < :date AND country = :country
                                    AND taken_in_minor > 0
                                ORDER BY night_date DESC
                                """ + "FETCH FIRST " + most + " ROWS ONLY")
                        .bind("country", country)
                        .bind("date", date.day())
                        .bind("partner", partner)
                        .map((row, context) -> Map.entry(date(row), whole(row, "taken_in_minor")))
                        .list());
    }

    /** The positions at the end of a night, by partner. */
    public List<CashPosition> ofNight(String country, BusinessDate night) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                SELECT partner, opening_minor, taken_in_minor, given_back_minor, deposited_minor,
                                    set_off_minor
                                FROM cash_position WHERE country = :country AND night_date = :night
                                """)
                        .bind("country", country)
                        .bind("night", night.day())
                        .map((row, context) -> new CashPosition(
                                row.getString("partner"),
                                whole(row, "opening_minor"),
                                new CashDay(
                                        whole(row, "taken_in_minor"),
                                        whole(row, "given_back_minor"),
                                        whole(row, "deposited_minor"),
                                        whole(row, "set_off_minor"))))
                        .list());
    }

    /** Replaces a night and its positions, which come in the order of their partners. */
    public void replace(String country, Carried carried, Collection<CashPosition> positions) {
        try (Handle handle = database.handle()) {
            for (String table : List.of("cash_position", "cash_night")) {
                handle.createUpdate("DELETE FROM " + table + " WHERE country = :country AND night_date = :night")
                        .bind("country", country)
                        .bind("night", carried.night().day())
                        .execute();
            }
            handle.createUpdate(
                            "INSERT INTO cash_night (country, night_date, network_horizon) VALUES (:country, :night, :seq)")
                    .bind("country", country)
                    .bind("night", carried.night().day())
                    .bind("seq", carried.networkHorizon())
                    .execute();
            insert(handle, country, carried.night(), positions);
        }
    }

    private static void insert(Handle handle, String country, BusinessDate night, Collection<CashPosition> positions) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO cash_position (country, night_date, partner, opening_minor, taken_in_minor,
                    given_back_minor, deposited_minor, set_off_minor, closing_minor)
                VALUES (:country, :night, :partner, :opening, :taken, :given, :deposited, :setOff, :closing)
                """);
        for (CashPosition position : positions) {
            insert.bind("country", country)
                    .bind("night", night.day())
                    .bind("partner", position.partner())
                    .bind("opening", new BigDecimal(position.opening()))
                    .bind("taken", new BigDecimal(position.moved().takenIn()))
                    .bind("given", new BigDecimal(position.moved().givenBack()))
                    .bind("deposited", new BigDecimal(position.moved().deposited()))
                    .bind("setOff", new BigDecimal(position.moved().setOff()))
                    .bind("closing", new BigDecimal(position.closing()))
                    .add();
            if (insert.size() == ROWS_A_BATCH) {
                insert.execute();
            }
        }
        if (insert.size() > 0) {
            insert.execute();
        }
    }

    private static BigInteger whole(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }

    private static BusinessDate date(ResultSet row) throws SQLException {
        return new BusinessDate(row.getDate("night_date").toLocalDate());
    }
}
