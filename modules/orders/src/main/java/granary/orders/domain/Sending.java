package granary.orders.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an order is to be sent to its channel again; never once it has ended. */
@Embeddable
public class Sending {
    /** How long to wait before an unreached channel is tried again: twice as long each time, up to a minute. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    /** How long a channel that has the order may take before it is reminded. */
    private static final Duration ANSWER_WAIT = Duration.ofMinutes(15);

    private int attempts;

    @Convert(converter = InstantMicros.class)
    @Column(name = "send_again_at_micros")
    private @Nullable Instant againAt;

    /** For JPA. */
    protected Sending() {}

    /** A message is on its way, so the next one is not due for a while. */
    static Sending sent(Instant at) {
        Sending sending = new Sending();
        sending.sentAgain(at);
        return sending;
    }

    void sentAgain(Instant at) {
        againAt = at.plus(LONGEST_WAIT);
    }

    /** The channel has it, and has its time to answer. */
    void taken(Instant at) {
        againAt = at.plus(ANSWER_WAIT);
    }

    /**
     * The channel could not be reached: to be tried again, later each time.
     *
     * @return whether it was the first time
     */
    boolean notReached(Instant at) {
        againAt = at.plus(wait(attempts));
        attempts++;
        return attempts == 1;
    }

    void end() {
        againAt = null;
    }

    boolean isDue(Instant now) {
        return againAt != null && !againAt.isAfter(now);
    }

    private static Duration wait(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
