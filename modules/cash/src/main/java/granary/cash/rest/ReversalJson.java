package granary.cash.rest;

import granary.access.wire.Check;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a deposit is undone. */
@Schema(name = "NewCashDepositReversal")
record ReversalJson(
        @Schema(description = "For whoever reads the books", examples = "the line was another partner's") @Nullable
        String reason) {
    private static final int LONGEST_REASON = 200;

    /** @throws granary.access.Problem 422 */
    String checked() {
        Check check = new Check();
        String why = check.text("/reason", reason, 1, LONGEST_REASON);
        check.finish();
        return why;
    }
}
