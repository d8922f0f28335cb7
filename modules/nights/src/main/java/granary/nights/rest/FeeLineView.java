package granary.nights.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.access.wire.MoneyJson;
import granary.nights.domain.FeeLineId;
import granary.nights.domain.StatementId;
import granary.tariffs.domain.FeeLine;
import granary.tariffs.domain.NightOfPartner;
import granary.tariffs.domain.PlacedFeeLine;
import granary.transactions.domain.TransactionId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fee line: what one transaction earned, or what one refund took back. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FeeLine", description = "What one transaction earned its partner, or what one refund took back")
record FeeLineView(
        @Schema(examples = "fee_0000000000abc") String id,
        @Schema(examples = "stm_20261029CN0000000012") String statement,
        @Schema(examples = "stx_0000000000abc") String transaction,
        @Schema(examples = "village-pos") String source,
        String sourceId,
        @Schema(examples = "2026-10-29") String date,
        @Schema(examples = "PURCHASE") String kind,
        String channel,
        @Schema(description = "positive for a refund too") MoneyJson amount,
        @Schema(description = "below 0 for a clawback") MoneyJson fee,
        MoneyJson held,
        int tariffVersion,

        @Schema(description = "1-based position in the tariff's rules")
        int rule,

        @Schema(description = "n: the partner's n-th of the kind in the month; a refund has its original's")
        int ordinal,

        @Schema(description = "the line of what a refund reverses") @Nullable
        String originalLine,

        LinksJson links) {

    /** Where a line leads; the transaction is for those who may read the books. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FeeLineLinks")
    record LinksJson(
            String explanation, String statement, @Nullable String transaction) {}

    /** @param books whether the reader may read the books too */
    static FeeLineView of(PlacedFeeLine placed, boolean books) {
        FeeLine line = placed.sourced().line();
        String currency = placed.sourced().currency();
        StatementId statement = new StatementId(new NightOfPartner(
                placed.country(), placed.date(), placed.sourced().partnerNo()));
        Long original = placed.originalSeq();
        return new FeeLineView(
                FeeLineId.of(line.seq()),
                statement.toString(),
                TransactionId.of(line.seq()),
                placed.sourced().key().source(),
                placed.sourced().key().id(),
                placed.date().toString(),
                line.kind().name(),
                placed.channel(),
                new MoneyJson(line.amountMinor(), currency),
                new MoneyJson(line.feeMinor(), currency),
                new MoneyJson(line.heldMinor(), currency),
                line.price().tariffVersion(),
                line.price().rule(),
                line.price().ordinal(),
                original == null ? null : FeeLineId.of(original),
                new LinksJson(
                        Links.explanation(line.seq()),
                        Links.statement(statement),
                        books ? Links.transaction(line.seq()) : null));
    }
}
