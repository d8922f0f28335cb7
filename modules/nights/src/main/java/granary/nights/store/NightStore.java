package granary.nights.store;

import granary.access.Micros;
import granary.database.Database;
import granary.money.BusinessDate;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.nights.domain.NightState;
import granary.nights.domain.Partition;
import granary.tariffs.domain.Counties;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Rows of {@code night} and {@code night_partition}. */
public final class NightStore {
    private static final String KEY = " WHERE country = :country AND business_date = :date";

    private final Database database;

    public NightStore(Database database) {
        this.database = database;
    }

    public Optional<Night> find(NightKey key) {
        return database.jdbi()
                .withHandle(h -> bind(h.createQuery("SELECT * FROM night" + KEY), key)
                        .map((row, context) -> read(row))
                        .findOne());
    }

    /** A country's nights from a date back, the latest first. */
    public List<Night> before(String country, BusinessDate upTo, int limit) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT * FROM night WHERE country = :country AND business_date <= :date
                        ORDER BY business_date DESC FETCH FIRST %d ROWS ONLY
                        """.formatted(limit))
                        .bind("country", country)
                        .bind("date", upTo.day())
                        .map((row, context) -> read(row))
                        .list());
    }

    /** The date of a country's last sealed night. */
    public Optional<BusinessDate> lastSealed(String country) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "SELECT MAX(business_date) FROM night WHERE country = :country AND state = 'SEALED'")
                        .bind("country", country)
                        .map((row, context) -> Optional.ofNullable(row.getDate(1)))
                        .one()
                        .map(date -> new BusinessDate(date.toLocalDate())));
    }

    public void insert(NightKey key, String startedBy) {
        database.jdbi()
                .useHandle(h ->
                        bind(h.createUpdate("""
                        INSERT INTO night (country, business_date, state, run_no, started_by)
                        VALUES (:country, :date, 'OPEN', 1, :by)
                        """), key).bind("by", startedBy).execute());
    }

    /** Begins a new run of a failed night; answers whether this caller, and no other, did. */
    public boolean beginAgain(NightKey key, int run, String startedBy) {
        return database.jdbi()
                        .withHandle(
                                h -> bind(h.createUpdate("""
                        UPDATE night SET state = 'OPEN', run_no = :next, started_by = :by, failure = NULL, execution_id = NULL
                        """ + KEY + " AND run_no = :run AND state = 'FAILED'"), key)
                                        .bind("next", run + 1)
                                        .bind("run", run)
                                        .bind("by", startedBy)
                                        .execute())
                == 1;
    }

    public void setExecution(NightKey key, long executionId) {
        update(key, "execution_id = :value", executionId);
    }

    /** What ran it is not what will. */
    public void forgetExecution(NightKey key) {
        database.jdbi()
                .useHandle(h -> bind(h.createUpdate("UPDATE night SET execution_id = NULL" + KEY), key)
                        .execute());
    }

    /** Moves on from one of the states before. */
    public void setState(NightKey key, NightState state) {
        update(key, "state = :value", state.name());
    }

    public void fail(NightKey key, String failure) {
        database.jdbi()
                .useHandle(h -> bind(
                                h.createUpdate("UPDATE night SET state = 'FAILED', failure = :failure" + KEY
                                        + " AND state <> 'SEALED'"),
                                key)
                        .bind("failure", failure.length() > 1000 ? failure.substring(0, 1000) : failure)
                        .execute());
    }

    /** A failed night that goes on is no longer failed; its steps say where it stands. */
    public void resume(NightKey key) {
        database.jdbi()
                .useHandle(h -> bind(h.createUpdate("""
                        UPDATE night SET failure = NULL,
                            state = CASE WHEN cut_over_at_micros IS NULL THEN 'OPEN' ELSE 'CUT_OVER' END
                        """ + KEY + " AND state = 'FAILED'"), key)
                        .execute());
    }

    public void pin(NightKey key, Night.Pinned pinned) {
        database.jdbi()
                .useHandle(h -> bind(h.createUpdate("""
                        UPDATE night SET state = 'CUT_OVER', night_before = :before, network_horizon = :horizon,
                            tariff_version = :tariff, cut_over_at_micros = :at, transactions = :transactions,
                            amount_minor = :amount
                        """ + KEY), key)
                        .bindByType(
                                "before", pinned.before().map(BusinessDate::day).orElse(null), LocalDate.class)
                        .bind("horizon", pinned.networkHorizon())
                        .bind("tariff", pinned.tariffVersion())
                        .bind("at", Micros.of(pinned.cutOverAt()))
                        .bind("transactions", pinned.transactions())
                        .bind("amount", new BigDecimal(pinned.amountMinor()))
                        .execute());
    }

    public void seal(NightKey key, Instant at) {
        database.jdbi()
                .useHandle(h -> bind(
                                h.createUpdate("UPDATE night SET state = 'SEALED', sealed_at_micros = :at" + KEY), key)
                        .bind("at", Micros.of(at))
                        .execute());
    }

    public void replacePartitions(NightKey key, List<Partition> partitions) {
        try (Handle handle = database.handle()) {
            bind(handle.createUpdate("DELETE FROM night_partition" + KEY), key).execute();
            for (Partition partition : partitions) {
                bind(handle.createUpdate("""
                                INSERT INTO night_partition (country, business_date, partition_no, county_from,
                                    county_to, transactions, amount_minor)
                                VALUES (:country, :date, :no, :from, :to, :transactions, :amount)
                                """), key)
                        .bind("no", partition.no())
                        .bind("from", partition.counties().from())
                        .bind("to", partition.counties().to())
                        .bind("transactions", partition.transactions())
                        .bind("amount", new BigDecimal(partition.amountMinor()))
                        .execute();
            }
        }
    }

    public List<Partition> partitions(NightKey key) {
        return database.jdbi()
                .withHandle(h -> bind(
                                h.createQuery("SELECT * FROM night_partition" + KEY + " ORDER BY partition_no"), key)
                        .map((row, context) -> new Partition(
                                row.getInt("partition_no"),
                                new Counties(row.getInt("county_from"), row.getInt("county_to")),
                                row.getLong("transactions"),
                                row.getBigDecimal("amount_minor").toBigIntegerExact()))
                        .list());
    }

    private void update(NightKey key, String assignment, Object value) {
        database.jdbi()
                .useHandle(h -> bind(h.createUpdate("UPDATE night SET " + assignment + KEY), key)
                        .bind("value", value)
                        .execute());
    }

    private static <T extends SqlStatement<T>> T bind(T statement, NightKey key) {
        return statement.bind("country", key.country()).bind("date", key.date().day());
    }

    private static Night read(ResultSet row) throws SQLException {
        long execution = row.getLong("execution_id");
        boolean started = !row.wasNull();
        long sealed = row.getLong("sealed_at_micros");
        Instant sealedAt = row.wasNull() ? null : Micros.toInstant(sealed);
        return new Night(
                new NightKey(
                        row.getString("country"),
                        new BusinessDate(row.getDate("business_date").toLocalDate())),
                NightState.valueOf(row.getString("state")),
                row.getInt("run_no"),
                started ? execution : null,
                pinned(row),
                row.getString("failure"),
                sealedAt);
    }

    private static Night.@Nullable Pinned pinned(ResultSet row) throws SQLException {
        long at = row.getLong("cut_over_at_micros");
        if (row.wasNull()) {
            return null;
        }
        return new Night.Pinned(
                Optional.ofNullable(row.getDate("night_before"))
                        .map(Date::toLocalDate)
                        .map(BusinessDate::new),
                row.getLong("network_horizon"),
                row.getInt("tariff_version"),
                Micros.toInstant(at),
                row.getLong("transactions"),
                row.getBigDecimal("amount_minor").toBigIntegerExact());
    }

    /** A country's nights that failed, and when its latest was sealed; 0 where none was. */
    public record WatchedRow(String country, long failed, long lastSealedMicros) {}

    public List<WatchedRow> watched() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT country, SUM(CASE WHEN state = 'FAILED' THEN 1 ELSE 0 END),
                            COALESCE(MAX(sealed_at_micros), 0)
                        FROM night GROUP BY country ORDER BY country
                        """)
                        .map((row, context) -> new WatchedRow(row.getString(1), row.getLong(2), row.getLong(3)))
                        .list());
    }
}
