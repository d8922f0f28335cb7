package granary.orders.rest;

import granary.orders.domain.DeadLetter;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dead letter as an administrator reads it. */
@Schema(name = "DeadLetter", description = "A message that could not be taken up, five times.")
record DeadLetterView(
        String id,

        @Schema(description = "WAITING, REPLAYED or DISCARDED")
        String state,

        @Schema(description = "The queue's own id of it") String message,

        @Schema(description = "Handoffs, Outcomes, or absent where nobody knows") @Nullable
        String queue,

        @Schema(description = "When it was given up") Instant parkedAt,

        @Schema(description = "What went wrong the last time, as far as known")
        String reason,

        @Schema(description = "That it names, where it can be read") @Nullable
        String handoff,

        @Schema(description = "That the handoff belongs to") @Nullable
        String order,

        @Schema(description = "The message; in a list its first 500 characters")
        String text,

        @Nullable SettlementView settlement) {
    private static final int LISTED_CHARS = 500;

    /** @param why of what was discarded */
    @Schema(name = "DeadLetterSettlement")
    record SettlementView(String by, Instant at, @Nullable String why) {}

    static DeadLetterView of(DeadLetter letter) {
        return of(letter, letter.text());
    }

    static DeadLetterView listed(DeadLetter letter) {
        return of(
                letter,
                letter.text().substring(0, Math.min(LISTED_CHARS, letter.text().length())));
    }

    private static DeadLetterView of(DeadLetter letter, String text) {
        return new DeadLetterView(
                letter.id(),
                letter.state().name(),
                letter.message(),
                letter.queue().isEmpty() ? null : letter.queue(),
                letter.parkedAt(),
                letter.reason(),
                letter.handoff().orElse(null),
                letter.order().orElse(null),
                text,
                letter.settlement()
                        .map(done -> new SettlementView(
                                done.by(), done.at(), done.why().orElse(null)))
                        .orElse(null));
    }
}
