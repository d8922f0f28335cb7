package granary.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the databases keep them: microseconds since 1970, UTC. */
public final class Micros {
    private Micros() {}

    public static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    public static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
