package granary.reconciliation.rest;

import granary.access.wire.MoneyJson;
import granary.reconciliation.domain.BreakCause;
import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.domain.NumberedBreak;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A break on the wire. */
@Schema(name = "Break", description = "A difference between us and a provider, with its cause")
public record BreakJson(
        @Schema(examples = "brk_20261029CN00000000012") String id,
        String country,
        LocalDate date,

        @Schema(description = "0: the night itself; from 1: the supplement of a late file")
        int supplement,

        String provider,
        String reference,
        BreakCause cause,
        @Schema(description = "0 where we have nothing") MoneyJson ours,

        @Schema(description = "0 where the provider has nothing")
        MoneyJson theirs,

        @Schema(description = "ours less theirs") MoneyJson difference,

        @Schema(description = "The intake sequence of our item") @Nullable
        Long ourSequence,

        @Schema(description = "The line of the provider's file") @Nullable
        Integer line) {

    static BreakJson of(MatchKey key, NumberedBreak found) {
        return new BreakJson(
                new BreakId(key, found.breakNo()).toString(),
                key.country(),
                key.date().day(),
                key.supplementNo(),
                found.provider(),
                found.reference(),
                found.cause(),
                new MoneyJson(found.oursMinor(), found.currency()),
                new MoneyJson(found.theirsMinor(), found.currency()),
                new MoneyJson(Math.subtractExact(found.oursMinor(), found.theirsMinor()), found.currency()),
                found.ourSeq() == 0 ? null : found.ourSeq(),
                found.lineNo() == 0 ? null : found.lineNo());
    }
}
