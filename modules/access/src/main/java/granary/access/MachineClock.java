package granary.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The machine's own time. Tokens, login links and audit lines live by it and not by the business clock: the container
 * checks a token by the machine's time, and moving the business clock on must not log anyone in or out.
 */
@ApplicationScoped
public class MachineClock extends Clock {
    private final Clock system = Clock.systemUTC();

    @Override
    public Instant instant() {
        return system.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return system.withZone(zone);
    }
}
