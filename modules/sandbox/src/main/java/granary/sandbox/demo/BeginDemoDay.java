package granary.sandbox.demo;

import granary.country.MoveClock;
import granary.database.Database;
import granary.database.Shared;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Remembers that an installation has its demo day, from before its first request on: it is never played twice. */
@Shared
public class BeginDemoDay {
    private final Database database;
    private final MoveClock moveClock;

    @Inject
    public BeginDemoDay(Database database, MoveClock moveClock) {
        this.database = database;
        this.moveClock = moveClock;
    }

    /** What is known of the demo day; {@code over} is false where it was interrupted, or is being played. */
    record Known(LocalDate date, boolean over) {}

    Optional<Known> find() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT played_date, state FROM sandbox_demo_day")
                        .map((row, context) -> new Known(
                                row.getDate(1).toLocalDate(), row.getString(2).equals("PLAYED")))
                        .findOne());
    }

    /**
     * Sets the business clock back to where the demo begins, and remembers it: both or neither.
     *
     * @throws IllegalStateException where the clock was moved before
     */
    @Transactional
    public void begin(LocalDate date, Instant start) {
        database.jdbi()
                .useHandle(h -> h.createUpdate(
                                "INSERT INTO sandbox_demo_day (id, played_date, state) VALUES (1, :date, 'PLAYING')")
                        .bind("date", date)
                        .execute());
        moveClock.beginAt(start);
    }

    @Transactional
    public void end() {
        database.jdbi().useHandle(h -> h.execute("UPDATE sandbox_demo_day SET state = 'PLAYED'"));
    }
}
