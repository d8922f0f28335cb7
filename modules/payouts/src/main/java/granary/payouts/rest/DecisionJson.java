package granary.payouts.rest;

import granary.access.wire.Check;
import granary.payouts.DecidePayouts.Opinion;
import granary.payouts.domain.Verdict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A checker's decision: {@code {"decision":"APPROVE"}}.
 *
 * @param decision {@code APPROVE} or {@code REJECT}
 * @param reason at most 400 characters
 */
public record DecisionJson(
        @Nullable String decision, @Nullable String reason) {
    private static final int LONGEST_REASON = 400;

    /** @throws granary.access.Problem 422 where something is wrong */
    Opinion toOpinion() {
        Check check = new Check();
        Optional<Verdict> verdict = check.choice("/decision", decision, Verdict.class);
        String why = check.optionalText("/reason", reason, LONGEST_REASON).orElse("");
        check.finish();
        return new Opinion(verdict.orElseThrow(), why);
    }
}
