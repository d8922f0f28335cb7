package granary.adjustments.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner's claim. */
@Schema(name = "NewDispute")
record DisputeJson(
        @Schema(examples = "fee_0000000000abc") @Nullable String feeLine,

        @Schema(description = "what is wrong, 3 to 1,000 characters") @Nullable
        String claim) {}
