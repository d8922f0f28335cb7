package granary.nights.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A night's job at work. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Job")
record JobView(
        String id,

        @Schema(enumeration = {"STARTING", "RUNNING", "COMPLETED", "FAILED", "STOPPED", "ABANDONED"})
        String state,

        @Nullable String night,
        @Nullable String startedAt,
        @Nullable String endedAt,
        List<Step> steps) {

    /** One step; {@code items} are partners settled, where it counts any. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JobStep")
    record Step(
            String name,
            String state,
            long items,
            @Nullable String startedAt,
            @Nullable String endedAt) {}
}
