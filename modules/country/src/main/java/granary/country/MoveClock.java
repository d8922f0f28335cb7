package granary.country;

import granary.access.Audit;
import granary.access.Caller;
import granary.country.store.ClockStore;
import granary.database.Database;
import granary.database.Shared;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Moves the business clock of a development installation on, for good: it never goes back, and survives a restart. */
@Shared
public class MoveClock {
    private final BusinessClock clock;
    private final ClockStore store;
    private final Audit audit;

    @Inject
    public MoveClock(BusinessClock clock, Database database, Audit audit) {
        this.clock = clock;
        this.store = new ClockStore(database);
        this.audit = audit;
    }

    /** At the start: as far ahead as it was. */
    @Transactional
    public void restore() {
        clock.begin(store.ahead());
    }

    /**
     * Begins an installation's time earlier than the machine's, once: for a demo day that is to be over by now. It is for
     * the caller to know that nothing was recorded yet, so that no recorded time comes to lie in the future.
     *
     * @throws IllegalStateException where the clock began or was moved before
     * @throws IllegalArgumentException where the start is not in the past
     */
    @Transactional
    public void beginAt(Instant start) {
        Duration behind = Duration.between(clock.instant(), start);
        if (!behind.isNegative()) {
            throw new IllegalArgumentException("a clock begins in the past, not at " + start);
        }
        if (!store.begin(behind)) {
            throw new IllegalStateException("the business clock has begun already; it never goes back");
        }
        audit.record(Caller.INSTALLATION, "CLOCK_BEGUN", "clock", "{\"at\":\"%s\"}".formatted(start));
        clock.begin(store.ahead());
    }

    /**
     * Settles how far the clock is ahead of the machine's; it {@link #follow}s once that is committed, so that a move
     * that is rolled back was none.
     *
     * @throws IllegalArgumentException where that would be back
     */
    @Transactional
    public void moveAhead(Caller by, Duration ahead) {
        if (ahead.compareTo(clock.ahead()) < 0) {
            throw new IllegalArgumentException("the business clock never goes back");
        }
        // Whole microseconds, rounded up, as they are stored: a restart must not set the clock back by a hair.
        store.moveTo(ceiling(ahead));
        audit.record(by, "CLOCK_MOVED", "clock", "{\"aheadSeconds\":%d}".formatted(ahead.toSeconds()));
    }

    /** Brings the clock to where it was moved; one at a time, so that what was read later is not overtaken. */
    @Transactional
    public synchronized void follow() {
        clock.moveTo(store.ahead());
    }

    private static Duration ceiling(Duration exact) {
        long nanos = exact.getNano() % 1_000;
        return nanos == 0 ? exact : exact.plusNanos(1_000 - nanos);
    }
}
