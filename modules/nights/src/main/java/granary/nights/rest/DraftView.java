package granary.nights.rest;

import granary.nights.domain.MorningReport;
import granary.payouts.domain.PayoutTotal;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the night proposes to pay. */
@Schema(name = "ReportPayouts")
record DraftView(
        @Schema(examples = "pob_01JBC3Q5Z8V7T9M4X2K6W0RHNE") String batch,

        @Schema(enumeration = {"DRAFT", "PROPOSED", "APPROVED", "REJECTED", "SUPERSEDED"})
        String state,

        long payouts,
        SumJson total,
        List<OfKind> byKind,
        String href) {

    /** All payouts of a kind. */
    @Schema(name = "ReportPayoutsOfKind")
    record OfKind(
            @Schema(enumeration = {"PARTNER_FEES", "SELLER"})
            String kind,

            long payouts,
            SumJson total) {
        static OfKind of(PayoutTotal total, Currency currency) {
            return new OfKind(total.kind().name(), total.count(), SumJson.of(total.totalMinor(), currency));
        }
    }

    static DraftView of(MorningReport.Draft draft, Currency currency) {
        return new DraftView(
                draft.batch().id(),
                draft.batch().state().name(),
                draft.batch().content().payouts(),
                SumJson.of(draft.batch().content().totalMinor(), currency),
                draft.byKind().stream().map(total -> OfKind.of(total, currency)).toList(),
                Links.payoutBatch(draft.batch().id()));
    }
}
