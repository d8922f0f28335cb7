package granary.sales.rest;

import granary.access.wire.Check;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a sale is given up. */
@Schema(name = "SaleCancellation")
record CancellationJson(
        @Schema(description = "For the sale's history", examples = "the harvest was lost") @Nullable
        String reason) {
    private static final int LONGEST_REASON = 200;

    /** @throws granary.access.Problem 422 where there is none */
    String checked() {
        Check check = new Check();
        String why = check.text("/reason", reason, 1, LONGEST_REASON);
        check.finish();
        return why;
    }
}
