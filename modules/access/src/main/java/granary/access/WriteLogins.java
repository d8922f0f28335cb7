package granary.access;

import granary.database.Shared;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalInt;

/**
 * Writes logins into the audit log. Of failures it writes at most 60 lines a minute, and says in the next line how many
 * it left out: an attack must not fill the database.
 */
@Shared
class WriteLogins {
    private static final int MOST_A_MINUTE = 60;
    private static final long MINUTE_MILLIS = 60_000;

    private final Audit audit;
    private final Clock clock;
    private long minute;
    private int written;
    private long leftOut;

    @Inject
    WriteLogins(Audit audit, MachineClock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void succeeded(String actor, String action, String origin) {
        audit.record(actor, action, actor, "{\"address\":\"%s\"}".formatted(origin));
    }

    /**
     * @param actor the client's id where there is such a client; never what somebody typed, which may be a secret
     * @param waitSeconds how long the next attempt has to wait
     */
    void failed(String actor, String origin, OptionalInt waitSeconds) {
        long left = mayWrite();
        if (left >= 0) {
            audit.record(
                    actor,
                    "LOGIN_FAILED",
                    actor,
                    "{\"address\":\"%s\",\"waitSeconds\":%d,\"leftOut\":%d}"
                            .formatted(origin, waitSeconds.orElse(0), left));
        }
    }

    /** @return how many were left out since the last line; negative where this one is left out too */
    private synchronized long mayWrite() {
        long now = clock.millis() / MINUTE_MILLIS;
        if (now != minute) {
            minute = now;
            written = 0;
        }
        if (written >= MOST_A_MINUTE) {
            leftOut++;
            return -1;
        }
        written++;
        long left = leftOut;
        leftOut = 0;
        return left;
    }
}
