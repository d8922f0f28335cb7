package granary.adjustments.rest;

import granary.access.wire.Check;
import granary.adjustments.DecideAdjustment.Opinion;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A checker's decision. */
@Schema(name = "AdjustmentDecision")
record DecisionJson(
        @Schema(enumeration = {"APPROVE", "REJECT"}) @Nullable
        String decision,

        @Schema(description = "at most 400 characters") @Nullable
        String reason) {
    private enum Says {
        APPROVE,
        REJECT
    }

    /** @throws granary.access.Problem 422 where something is wrong */
    Opinion toOpinion() {
        Check check = new Check();
        Optional<Says> says = check.choice("/decision", decision, Says.class);
        String why = check.optionalText("/reason", reason, AdjustmentJson.LONGEST_REASON)
                .orElse("");
        check.finish();
        return new Opinion(says.orElseThrow() == Says.APPROVE, why);
    }
}
