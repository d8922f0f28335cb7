package granary.nights.rest;

import granary.nights.domain.NightKey;
import granary.nights.domain.Supplement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a late file gave a night. */
@Schema(name = "Supplement")
record SupplementView(
        @Schema(description = "1 and up, in the order in which the night's late files came", examples = "1")
        int supplement,

        @Schema(examples = "STATE_GRID") String provider,

        @Schema(examples = "412") long lines,

        @Schema(examples = "409") long matchedLines,

        @Schema(examples = "1") long ignoredLines,

        @Schema(examples = "2") long breaks,

        @Schema(
                description = "where its breaks are, as CSV",
                examples = "/api/v1/nights/CN/2026-10-29/supplements/1/breaks.csv")
        String export) {

    static SupplementView of(NightKey night, Supplement supplement) {
        return new SupplementView(
                supplement.no(),
                supplement.summary().provider(),
                supplement.summary().lines(),
                supplement.summary().matchedLines(),
                supplement.summary().ignoredLines(),
                supplement.breaks(),
                "%s/supplements/%d/breaks.csv".formatted(Links.night(night), supplement.no()));
    }
}
