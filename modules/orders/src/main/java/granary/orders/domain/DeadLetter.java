package granary.orders.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that could not be taken up, five times, and waits for a person.
 *
 * @param id {@code dlt_…}
 * @param message the queue's id of it
 * @param queue {@code Handoffs}, {@code Outcomes}, or empty text where nobody knows: such a one can only be discarded
 * @param parkedAt when it was given up
 * @param reason what went wrong the last time, as far as known
 * @param handoff that it names, where it can be read
 * @param order that the handoff belongs to
 * @param text the message
 */
public record DeadLetter(
        String id,
        String message,
        String queue,
        Instant parkedAt,
        String reason,
        Optional<String> handoff,
        Optional<String> order,
        String text,
        Optional<Settlement> settlement) {

    /** What may become of one. */
    public enum State {
        WAITING,
        REPLAYED,
        DISCARDED
    }

    /**
     * What a person has decided.
     *
     * @param by the caller's id
     * @param why of what is discarded
     */
    public record Settlement(State state, String by, Instant at, Optional<String> why) {}

    public State state() {
        return settlement.map(Settlement::state).orElse(State.WAITING);
    }
}
