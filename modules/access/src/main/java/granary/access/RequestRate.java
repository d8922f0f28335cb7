package granary.access;

import granary.database.Shared;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests a caller may send a second, and two seconds' worth in one go: {@code GRANARY_REQUESTS_PER_SECOND},
 * 2,000 where it is not set, 0 for no limit. A batch counts as one request. Each server counts for itself, in memory,
 * for the 10,000 callers that it heard of last.
 */
@Shared
public class RequestRate {
    private static final int MOST_CALLERS = 10_000;
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long BURST_NANOS = 2 * SECOND_NANOS;

    private final int perSecond;
    private final LongSupplier nanoTime;

    /** By caller, until when what it sent would have taken at the pace that is allowed. */
    private final Bounded<Long> paidUntilNanos = new Bounded<>(MOST_CALLERS);

    @Inject
    public RequestRate(@ConfigProperty(name = "GRANARY_REQUESTS_PER_SECOND", defaultValue = "2000") int perSecond) {
        this(perSecond, System::nanoTime);
    }

    /** @throws IllegalArgumentException where it is negative */
    RequestRate(int perSecond, LongSupplier nanoTime) {
        if (perSecond < 0) {
            throw new IllegalArgumentException("GRANARY_REQUESTS_PER_SECOND is %d, below 0".formatted(perSecond));
        }
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
    }

    /**
     * Counts one request.
     *
     * @param caller a caller's id, or an address where nobody is named
     * @throws Problem 429 {@code TOO_MANY_REQUESTS}, which itself counts for nothing
     */
    public void count(String caller) {
        if (perSecond == 0) {
            return;
        }
        long waitNanos = take(caller);
        if (waitNanos > 0) {
            throw Problem.of(
                            429,
                            "TOO_MANY_REQUESTS",
                            "more than %d requests a second: wait, and send it again".formatted(perSecond))
                    .retryableAfter(Math.toIntExact((waitNanos + SECOND_NANOS - 1) / SECOND_NANOS));
        }
    }

    /** @return how long to wait; not above 0 where the request was let in */
    private synchronized long take(String caller) {
        long now = nanoTime.getAsLong();
        Long known = paidUntilNanos.get(caller);
        long paid = known == null || known < now ? now : known;
        long next = paid + SECOND_NANOS / perSecond;
        long wait = next - now - BURST_NANOS;
        if (wait <= 0) {
            paidUntilNanos.put(caller, next);
        }
        return wait;
    }

    synchronized int callers() {
        return paidUntilNanos.size();
    }
}
