package granary.nights.store;

import granary.database.Database;
import granary.database.Dialect;
import granary.money.BusinessDate;
import granary.nights.domain.LeaseOwner;
import granary.nights.domain.LeftNight;
import granary.nights.domain.NightKey;
import granary.nights.domain.NightLease;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** Rows of {@code night_lease}. Every time is the database's: the clocks of two servers may differ. */
public final class LeaseStore {
    private static final String KEY = " WHERE country = :country AND business_date = :date";

    private final Database database;

    public LeaseStore(Database database) {
        this.database = database;
    }

    /** The token that holds or last held; none where nobody ever did. */
    public Optional<NightLease> latest(NightKey key) {
        return token(key, "");
    }

    /** The same, and nobody takes the next token before this transaction has ended. */
    public Optional<NightLease> latestLocked(NightKey key) {
        return token(key, database.dialect() == Dialect.DERBY ? " WITH RS" : " FOR SHARE");
    }

    private Optional<NightLease> token(NightKey key, String lock) {
        return database.jdbi()
                .withHandle(h -> bind(h.createQuery("SELECT token FROM night_lease" + KEY + lock), key)
                        .mapTo(Long.class)
                        .findOne()
                        .map(token -> new NightLease(key, token)));
    }

    /** The first token of a night. */
    public NightLease insert(NightKey key, LeaseOwner owner) {
        database.jdbi()
                .useHandle(h -> own(bind(h.createUpdate("""
                        INSERT INTO night_lease (country, business_date, token, owner_server, owner_start, expires_at)
                        VALUES (:country, :date, 1, :server, :start, %s)
                        """.formatted(after(owner.leaseSeconds()))), key), owner)
                        .execute());
        return new NightLease(key, 1);
    }

    /** Takes the next token, unless somebody else has; waits for whoever is about to commit under this one. */
    public Optional<NightLease> next(NightLease from, LeaseOwner owner) {
        await(from.key());
        int rows = database.jdbi()
                .withHandle(h -> own(
                                bind(
                                        h.createUpdate("""
                        UPDATE night_lease
                        SET token = token + 1, owner_server = :server, owner_start = :start, expires_at = %s
                        """.formatted(after(owner.leaseSeconds())) + KEY
                                                + " AND token = :token"),
                                        from.key()),
                                owner)
                        .bind("token", from.token())
                        .execute());
        return rows == 1 ? Optional.of(new NightLease(from.key(), from.token() + 1)) : Optional.empty();
    }

    /**
     * For the rest of the caller's transaction: PostgreSQL ends it where nothing comes for too long, and with it the locks
     * of a server that fell asleep. No other transaction is bound so: some do long work between statements.
     */
    public void endWhereAsleep(LeaseOwner owner) {
        if (database.dialect() == Dialect.POSTGRESQL) {
            database.jdbi()
                    .useHandle(h -> h.execute(
                            "SET LOCAL idle_in_transaction_session_timeout = '%ds'".formatted(owner.silenceSeconds())));
        }
    }

    /** Goes on for as long again; no effect where somebody else has taken it. */
    public void renew(NightLease lease, LeaseOwner owner) {
        database.jdbi()
                .useHandle(h -> bind(
                                h.createUpdate("UPDATE night_lease SET expires_at = " + after(owner.leaseSeconds())
                                        + KEY + " AND token = :token"),
                                lease.key())
                        .bind("token", lease.token())
                        .execute());
    }

    /** Nobody holds it any more; no effect where somebody else has taken it. */
    public void release(NightLease lease) {
        database.jdbi()
                .useHandle(h -> bind(
                                h.createUpdate(
                                        "UPDATE night_lease SET owner_server = NULL" + KEY + " AND token = :token"),
                                lease.key())
                        .bind("token", lease.token())
                        .execute());
    }

    /** Held, but expired or of an earlier start of the same server, in the order of their dates. */
    public List<LeftNight> left(LeaseOwner by) {
        return database.jdbi()
                .withHandle(h -> own(h.createQuery("""
                        SELECT country, business_date, token, owner_server FROM night_lease
                        WHERE owner_server IS NOT NULL
                            AND (expires_at <= CURRENT_TIMESTAMP OR (owner_server = :server AND owner_start <> :start))
                        ORDER BY country, business_date
                        """), by)
                        .map((row, context) -> new LeftNight(
                                new NightLease(
                                        new NightKey(
                                                row.getString(1),
                                                new BusinessDate(row.getDate(2).toLocalDate())),
                                        row.getLong(3)),
                                row.getString(4)))
                        .list());
    }

    /**
     * Waits for the row in a statement of its own: one that waits has reckoned its time before, and a lease that was waited
     * for longer than it holds would be another's to take at once.
     */
    private void await(NightKey key) {
        database.jdbi()
                .useHandle(h -> bind(h.createUpdate("UPDATE night_lease SET owner_start = owner_start" + KEY), key)
                        .execute());
    }

    /** From the moment of the statement, which must not wait for a lock. */
    private String after(int seconds) {
        return database.dialect() == Dialect.DERBY
                ? "{fn TIMESTAMPADD(SQL_TSI_SECOND, %d, CURRENT_TIMESTAMP)}".formatted(seconds)
                : "clock_timestamp() + %d * INTERVAL '1 second'".formatted(seconds);
    }

    private static <T extends SqlStatement<T>> T bind(T statement, NightKey key) {
        return statement.bind("country", key.country()).bind("date", key.date().day());
    }

    private static <T extends SqlStatement<T>> T own(T statement, LeaseOwner owner) {
        return statement.bind("server", owner.server()).bind("start", owner.start());
    }
}
