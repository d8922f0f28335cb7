package granary.channels;

import granary.access.wire.Check;
import granary.access.wire.Json;
import granary.access.wire.MoneyJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as text: the body of a party's callback, and the message on the queue {@code jms/Outcomes}.
 *
 * @param handoff the handoff it answers; it must be the one in the callback's path, so that a signature counts for one
 *     handoff only
 * @param result {@code FULFILLED} or {@code FAILED}
 * @param providerRef with {@code FULFILLED}: the party's own reference
 * @param cost with {@code FULFILLED} of a top-up: what the party charges
 * @param reason with {@code FAILED}
 */
public record OutcomeMessage(
        @Nullable String handoff,
        @Nullable String result,
        @Nullable String providerRef,
        @Nullable MoneyJson cost,
        @Nullable String reason) {
    private static final int MAX_REFERENCE = 64;
    private static final int MAX_REASON = 400;

    public static OutcomeMessage of(Outcome outcome) {
        if (outcome instanceof Outcome.Fulfilled done) {
            MoneyJson cost = done.cost().map(MoneyJson::of).orElse(null);
            return new OutcomeMessage(done.handoff(), "FULFILLED", done.providerRef(), cost, null);
        }
        Outcome.Failed failed = (Outcome.Failed) outcome;
        return new OutcomeMessage(failed.handoff(), "FAILED", null, null, failed.reason());
    }

    /** @throws granary.access.Problem 400 or 422 where the text is no outcome */
    public static OutcomeMessage read(String text) {
        return Json.read(text, OutcomeMessage.class);
    }

    public String text() {
        return Json.write(this);
    }

    /** @throws granary.access.Problem 422 naming every field that is wrong */
    public Outcome toOutcome() {
        Check check = new Check();
        String id = check.code("/handoff", handoff);
        Outcome outcome = "FULFILLED".equals(result) ? fulfilled(check, id) : failed(check, id);
        check.finish();
        return outcome;
    }

    private Outcome fulfilled(Check check, String id) {
        String reference = check.text("/providerRef", providerRef, 1, MAX_REFERENCE);
        if (reason != null) {
            check.refuse("/reason", "goes with FAILED");
        }
        return new Outcome.Fulfilled(id, reference, Optional.ofNullable(cost).map(c -> c.toMoney(check, "/cost")));
    }

    private Outcome failed(Check check, String id) {
        if (!"FAILED".equals(result)) {
            check.refuse("/result", "is FULFILLED or FAILED");
        }
        if (providerRef != null || cost != null) {
            check.refuse("/providerRef", "providerRef and cost go with FULFILLED");
        }
        return new Outcome.Failed(id, check.text("/reason", reason, 1, MAX_REASON));
    }
}
