package granary.nights.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.nights.domain.Night;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A night as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Night")
record NightView(
        @Schema(examples = "CN") String country,
        @Schema(examples = "2026-10-29") String date,

        @Schema(enumeration = {"OPEN", "CUT_OVER", "SETTLING", "SETTLED", "SEALED", "FAILED"})
        String state,

        int run,
        @Nullable String job,
        @Nullable Long transactions,
        @Nullable Integer tariffVersion,
        @Nullable String cutOverAt,
        @Nullable String sealedAt,
        @Nullable String failure) {

    static NightView of(Night night) {
        Night.Pinned pinned = night.pinned();
        return new NightView(
                night.key().country(),
                night.key().date().toString(),
                night.state().name(),
                night.run(),
                night.executionId() == null ? null : "/api/v1/jobs/" + night.executionId(),
                pinned == null ? null : pinned.transactions(),
                pinned == null ? null : pinned.tariffVersion(),
                pinned == null ? null : pinned.cutOverAt().toString(),
                night.sealedAt() == null ? null : night.sealedAt().toString(),
                night.failure());
    }
}
