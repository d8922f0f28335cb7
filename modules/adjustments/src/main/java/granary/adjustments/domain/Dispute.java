package granary.adjustments.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner's claim that a fee line is wrong.
 *
 * @param claim what is wrong, in the partner's words
 * @param answer none as long as nobody answered
 */
public record Dispute(
        String id,
        SettledPartner partner,
        String feeLine,
        String claim,
        DisputeState state,
        String raisedBy,
        Instant raisedAt,
        @Nullable Answer answer) {

    /**
     * What finance says.
     *
     * @param adjustment the id of the adjustment that was proposed; none where the claim is refused
     */
    public record Answer(
            String text, String by, Instant at, @Nullable String adjustment) {}

    public Dispute refused(Answer no) {
        return with(DisputeState.REFUSED, no);
    }

    public Dispute proposed(Answer proposal) {
        return with(DisputeState.PROPOSED, proposal);
    }

    /** After the decision on the proposed adjustment; a rejected one leaves the claim unanswered. */
    public Dispute decided(boolean approved) {
        return approved ? with(DisputeState.ADJUSTED, answer) : with(DisputeState.OPEN, null);
    }

    /** Two people must not overwrite each other's answer: what an answer is bound to. */
    public String tag() {
        return id + "-" + state.name() + (answer == null ? "" : "-" + answer.adjustment());
    }

    private Dispute with(DisputeState next, @Nullable Answer given) {
        return new Dispute(id, partner, feeLine, claim, next, raisedBy, raisedAt, given);
    }
}
