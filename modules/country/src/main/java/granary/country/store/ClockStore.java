package granary.country.store;

import granary.database.Database;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** How far the clock is ahead, kept over restarts. */
public final class ClockStore {
    private final Database database;

    public ClockStore(Database database) {
        this.database = database;
    }

    public Duration ahead() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT ahead_micros FROM business_clock WHERE id = 1")
                        .map((row, context) -> Duration.of(row.getLong(1), ChronoUnit.MICROS))
                        .one());
    }

    /** Sets where the clock begins, once and before it was ever moved; tells whether it did. */
    public boolean begin(Duration ahead) {
        int rows = database.jdbi()
                .withHandle(h -> h.createUpdate("""
                        UPDATE business_clock SET ahead_micros = :ahead, began_ahead_micros = :ahead
                        WHERE id = 1 AND ahead_micros = 0 AND began_ahead_micros IS NULL
                        """)
                        .bind("ahead", ahead.toNanos() / 1_000)
                        .execute());
        return rows == 1;
    }

    /** Moves on and never back, whoever else moves at the same time. */
    public void moveTo(Duration ahead) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        UPDATE business_clock SET ahead_micros = :ahead WHERE id = 1 AND ahead_micros < :ahead
                        """)
                        .bind("ahead", ahead.toNanos() / 1_000)
                        .execute());
    }
}
