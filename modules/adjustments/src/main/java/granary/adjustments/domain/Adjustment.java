package granary.adjustments.domain;

import granary.money.BusinessDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A correction that one person proposed and another decides.
 *
 * @param decision none as long as nobody decided
 * @param date the business date whose night books it; only where it is approved
 */
public record Adjustment(
        String id,
        Correction correction,
        AdjustmentState state,
        String proposedBy,
        Instant proposedAt,
        @Nullable Decision decision,
        @Nullable BusinessDate date) {

    /** Who said what, and when; the reason may be empty. */
    public record Decision(boolean approves, String who, Instant at, String reason) {
        /** Whether the same person says the same again. */
        boolean repeats(Decision first) {
            return approves == first.approves && who.equals(first.who);
        }
    }

    public static Adjustment propose(String id, Correction correction, String by, Instant at) {
        return new Adjustment(id, correction, AdjustmentState.PROPOSED, by, at, null, null);
    }

    /** Whether this was decided before by the same person in the same way. */
    public boolean wasDecidedSo(Decision again) {
        return decision != null && again.repeats(decision);
    }

    /** @param openDate the earliest date whose night has not begun */
    public Adjustment decided(Decision now, BusinessDate openDate) {
        return new Adjustment(
                id,
                correction,
                now.approves() ? AdjustmentState.APPROVED : AdjustmentState.REJECTED,
                proposedBy,
                proposedAt,
                now,
                now.approves() ? openDate : null);
    }
}
