package granary.nights;

import granary.nights.domain.NightKey;
import java.time.Duration;

/**
 * A step of a night's job ended on this server.
 *
 * @param step as in {@code night.xml}, such as {@code fees}
 */
public record StepEnded(NightKey night, String step, Duration duration, Result result) {
    /** How it ended; one whose server is stopped, and which goes on later, counts as failed. */
    public enum Result {
        COMPLETED,
        FAILED
    }
}
