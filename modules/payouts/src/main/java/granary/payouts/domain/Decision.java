package granary.payouts.domain;

import java.time.Instant;

/**
 * Who said what to a batch, and when.
 *
 * @param reason empty where none was given
 */
public record Decision(Verdict verdict, String who, Instant at, String reason) {
    /** Whether the same person says the same again. */
    public boolean repeats(Decision first) {
        return verdict == first.verdict && who.equals(first.who);
    }
}
