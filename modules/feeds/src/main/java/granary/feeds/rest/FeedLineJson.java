package granary.feeds.rest;

import granary.feeds.domain.FeedLine;
import granary.feeds.domain.LineType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a provider's file on the wire. */
@Schema(name = "FeedLine")
public record FeedLineJson(
        int lineNo,
        LineType type,
        String reference,

        @Schema(description = "Minor units, refunds negative")
        long amountMinor,

        @Schema(description = "What the provider keeps, exact, in minor units", examples = "1.48200")
        String fee,

        @Nullable String ignoredBecause) {

    static FeedLineJson of(FeedLine line) {
        return new FeedLineJson(
                line.lineNo(),
                line.type(),
                line.reference(),
                line.amountMinor(),
                line.fee().toPlainString(),
                line.ignoredBecause().isEmpty() ? null : line.ignoredBecause());
    }
}
