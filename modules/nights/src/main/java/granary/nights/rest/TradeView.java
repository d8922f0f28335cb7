package granary.nights.rest;

import granary.nights.domain.Trade;
import granary.transactions.domain.KindSum;
import granary.transactions.domain.Whose;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was traded: by kind, and by whose money it is. */
@Schema(name = "ReportTrade")
record TradeView(
        @Schema(description = "refunds included") long transactions,

        @Schema(description = "how many of them are refunds")
        long refunds,

        List<KindView> done,

        @Schema(description = "by the kind of the originals")
        List<KindView> refunded,

        @Schema(description = "principal on our books") Principal ours,

        @Schema(description = "principal settled elsewhere, off our books")
        Principal elsewhere,

        @Schema(description = "parcels, which have no principal")
        Principal withoutPrincipal) {

    /** One kind. */
    @Schema(name = "ReportKind")
    record KindView(
            @Schema(examples = "PURCHASE") String kind,

            @Schema(
                    description = "NOBODYS: parcels have no principal",
                    enumeration = {"OURS", "ELSEWHERE", "NOBODYS"})
            String principal,

            long count,
            SumJson gross) {
        static KindView of(KindSum sum, Currency currency) {
            return new KindView(
                    sum.kind().name(), sum.whose().name(), sum.count(), SumJson.of(sum.amountMinor(), currency));
        }
    }

    /** All of one principal. */
    @Schema(name = "ReportPrincipal")
    record Principal(long transactions, SumJson gross, SumJson refunds) {
        static Principal of(Trade trade, Whose whose, Currency currency) {
            return new Principal(
                    trade.transactions(whose),
                    SumJson.of(trade.grossMinor(whose), currency),
                    SumJson.of(trade.refundedMinor(whose), currency));
        }
    }

    static TradeView of(Trade trade, Currency currency) {
        return new TradeView(
                trade.transactions(),
                trade.refunds(),
                trade.done().stream().map(sum -> KindView.of(sum, currency)).toList(),
                trade.refunded().stream().map(sum -> KindView.of(sum, currency)).toList(),
                Principal.of(trade, Whose.OURS, currency),
                Principal.of(trade, Whose.ELSEWHERE, currency),
                Principal.of(trade, Whose.NOBODYS, currency));
    }
}
