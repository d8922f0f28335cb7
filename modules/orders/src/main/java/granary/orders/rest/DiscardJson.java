package granary.orders.rest;

import granary.access.wire.Check;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param reason why it is given up, for the audit trail */
@Schema(name = "DeadLetterDiscard")
record DiscardJson(@Nullable String reason) {
    private static final int LONGEST = 200;

    /** @throws granary.access.Problem 422 without a reason of 1 to 200 characters */
    String checked() {
        Check check = new Check();
        String why = check.text("/reason", reason, 1, LONGEST);
        check.finish();
        return why;
    }
}
