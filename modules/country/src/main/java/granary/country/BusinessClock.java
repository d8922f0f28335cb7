package granary.country;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The business clock, the source of every "now": the system's clock, moved by an offset in development. It never goes
 * back; a demo's begins a day behind, and only moves on from there. It counts whole microseconds, as the databases do,
 * so that what is answered at once and what is read later are the same.
 */
@ApplicationScoped
public class BusinessClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;
    private final Clock system;

    public BusinessClock() {
        this(Clock.systemUTC());
    }

    BusinessClock(Clock system) {
        this.system = system;
    }

    /** How far it is ahead of the machine's clock; below zero where it began behind. */
    public Duration ahead() {
        return ahead;
    }

    /** Where it stands when an installation starts, before anything asks it for the time. */
    synchronized void begin(Duration startAhead) {
        ahead = startAhead;
    }

    /** @throws IllegalArgumentException where the clock would go back */
    public synchronized void moveTo(Duration newAhead) {
        if (newAhead.compareTo(ahead) < 0) {
            throw new IllegalArgumentException("the business clock never goes back");
        }
        ahead = newAhead;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("a zone comes from the country, not from the clock: " + zone);
    }
}
