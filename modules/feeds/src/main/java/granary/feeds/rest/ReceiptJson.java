package granary.feeds.rest;

import granary.feeds.domain.FeedFile;
import granary.feeds.domain.FileState;
import granary.feeds.domain.Flaw;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file's receipt on the wire; {@code code} and {@code reason} say why a file is in quarantine. */
@Schema(name = "FeedReceipt", description = "What became of a provider's file")
public record ReceiptJson(
        @Schema(examples = "ffl_01JBC3Q5Z8V7T9M4X2K6W0RHNE") String id,
        String country,
        @Schema(examples = "WECHAT_PAY") String provider,
        @Nullable LocalDate date,

        @Schema(description = "SHA-256 of the bytes as sent")
        String sha256,

        @Schema(description = "SHA-256 of the settlement file itself, equal however it was zipped")
        String contentSha256,

        @Schema(examples = "WECHAT_TRADE_BILL_27") String format,
        FileState state,

        @Schema(description = "Published lines, 0 in quarantine")
        int lines,

        Instant arrivedAt,
        @Schema(examples = "CONTROL_MISMATCH") @Nullable String code,
        @Nullable String reason) {

    static ReceiptJson of(FeedFile file) {
        return new ReceiptJson(
                file.id(),
                file.country(),
                file.provider(),
                file.date().map(date -> date.day()).orElse(null),
                file.sha256(),
                file.contentSha256(),
                file.format(),
                file.state(),
                file.lines(),
                file.arrivedAt(),
                file.flaw().map(Flaw::code).orElse(null),
                file.flaw().map(Flaw::detail).orElse(null));
    }
}
