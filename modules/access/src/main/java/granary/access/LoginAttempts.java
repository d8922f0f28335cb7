package granary.access;

import granary.database.Shared;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Makes guessing slow: after a few failures the next attempt has to wait, longer each time, up to a minute; nobody is
 * locked out for good. Failures are counted for a client at an address, for the address and for the client wherever it
 * is. A client that has logged in from an address before is held up there by its own failures alone, so that others
 * cannot keep it out. The counts are this server's own, lie in memory, and are bounded.
 */
@Shared
public class LoginAttempts {
    private static final int MOST_NAMES = 10_000;
    private static final long FORGOTTEN_AFTER_MILLIS = 15 * 60 * 1_000L;
    private static final long MILLIS = 1_000;

    /**
     * @param free failures that cost nothing
     * @param longestSeconds the most that one more failure costs
     */
    private record Limit(int free, int longestSeconds) {
        long waitSeconds(int failures) {
            int beyond = failures - free;
            return beyond <= 0 ? 0 : Math.min(longestSeconds, 1L << Math.min(beyond - 1, 30));
        }
    }

    private record Tally(int failures, long lastMillis, long heldUntilMillis) {
        static final Tally NONE = new Tally(0, 0, 0);
    }

    private static final Limit PAIR = new Limit(5, 60);
    private static final Limit ADDRESS = new Limit(20, 60);
    // Shorter, because anybody can make a client fail whose id they know.
    private static final Limit CLIENT = new Limit(50, 10);

    private final Clock clock;
    private final Bounded<Tally> tallies = new Bounded<>(MOST_NAMES);
    private final Bounded<Boolean> welcome = new Bounded<>(MOST_NAMES);

    @Inject
    public LoginAttempts(MachineClock clock) {
        this((Clock) clock);
    }

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Who tries to log in, from where; whoever comes with a link has no name before it is good. */
    public record Attempt(String client, String origin) {
        // Longer than any id of ours: what somebody else sends must not fill the memory.
        private static final int LONGEST = 60;

        public Attempt {
            client = client.length() > LONGEST ? client.substring(0, LONGEST) : client;
        }

        static Attempt byLink(String origin) {
            return new Attempt("", origin);
        }

        private boolean isNamed() {
            return !client.isEmpty();
        }

        private String pair() {
            return "pair " + client + " " + origin;
        }

        private String address() {
            return "address " + origin;
        }

        private String ofClient() {
            return "client " + client;
        }
    }

    /** @throws Problem 429 {@code TOO_MANY_ATTEMPTS} while the attempt has to wait, however good it may be */
    public synchronized void admit(Attempt attempt) {
        boolean known = attempt.isNamed() && welcome.containsKey(attempt.pair());
        Stream<String> held =
                known ? Stream.of(attempt.pair()) : Stream.of(attempt.pair(), attempt.address(), attempt.ofClient());
        long now = clock.millis();
        long wait = held.mapToLong(name -> tally(name, now).heldUntilMillis() - now)
                .max()
                .orElse(0);
        if (wait > 0) {
            throw Problem.of(429, "TOO_MANY_ATTEMPTS", "too many failed logins: wait, and try again")
                    .retryableAfter(Math.toIntExact((wait + MILLIS - 1) / MILLIS));
        }
    }

    /** @return how many seconds the next attempt has to wait; empty where it need not */
    public synchronized OptionalInt failed(Attempt attempt) {
        long wait = fail(attempt.address(), ADDRESS);
        if (attempt.isNamed()) {
            wait = Math.max(wait, fail(attempt.pair(), PAIR));
            wait = Math.max(wait, fail(attempt.ofClient(), CLIENT));
        }
        return wait == 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(wait));
    }

    /** What this client has failed at is forgotten; what came from its address otherwise is not. */
    public synchronized void succeeded(Attempt attempt) {
        if (attempt.isNamed()) {
            tallies.remove(attempt.pair());
            tallies.remove(attempt.ofClient());
            welcome.put(attempt.pair(), true);
        }
    }

    synchronized int names() {
        return tallies.size() + welcome.size();
    }

    private long fail(String name, Limit limit) {
        long now = clock.millis();
        int failures = tally(name, now).failures() + 1;
        long wait = limit.waitSeconds(failures);
        tallies.put(name, new Tally(failures, now, now + wait * MILLIS));
        return wait;
    }

    private Tally tally(String name, long now) {
        Tally tally = tallies.get(name);
        return tally == null || tally.lastMillis() + FORGOTTEN_AFTER_MILLIS < now ? Tally.NONE : tally;
    }
}
