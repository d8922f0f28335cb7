package granary.nights.domain;

import java.time.Instant;

/**
 * A provider's file of a night, as it stands now.
 *
 * @param expectedItems ours that wait for it
 */
public record FileOfNight(String provider, Instant due, State state, long expectedItems) {
    /** Whether it came. */
    public enum State {
        /** Before the cut-over: the night's match has it. */
        MATCHED,
        /** After the cut-over: a supplement has it. */
        LATE,
        /** Not yet, and not due. */
        EXPECTED,
        /** Not yet, and due. */
        OVERDUE
    }
}
