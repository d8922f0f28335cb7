package granary.access.wire;

import granary.access.Problem;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one person says to what another has proposed (API): {@code {"decision":"APPROVE"}}. */
@Schema(name = "Decision", description = "What one person says to what another has proposed")
public record DecisionJson(
        @Schema(enumeration = {"APPROVE", "REJECT"}) @Nullable
        String decision,

        @Schema(description = "at most 400 characters") @Nullable
        String reason) {
    private static final int LONGEST_REASON = 400;

    private enum Says {
        APPROVE,
        REJECT
    }

    /** @param reason empty where none is given */
    public record Said(boolean approves, String reason) {}

    /** @throws Problem 422 where something is wrong */
    public Said toSaid() {
        Check check = new Check();
        Optional<Says> says = check.choice("/decision", decision, Says.class);
        String why = check.optionalText("/reason", reason, LONGEST_REASON).orElse("");
        check.finish();
        return new Said(says.orElseThrow() == Says.APPROVE, why);
    }
}
