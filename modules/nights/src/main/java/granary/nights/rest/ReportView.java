package granary.nights.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.nights.domain.FileOfNight;
import granary.nights.domain.MorningReport;
import granary.nights.domain.NightFigures;
import granary.nights.domain.NightKey;
import granary.reconciliation.domain.BreakTotal;
import granary.reconciliation.domain.MatchSummary;
import granary.tariffs.domain.SettlementTotals;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What finance reads in the morning; the sentence first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MorningReport")
record ReportView(
        @Schema(examples = "The night of 29 Oct balanced: 4,009 transactions, 14 breaks worth ¥3,210.55")
        String sentence,

        boolean balanced,

        @Schema(description = "what does not balance, in plain sentences")
        List<String> faults,

        String country,
        String date,

        @Schema(examples = "SEALED") String state,

        TradeView trade,
        Equation equation,
        FeesView fees,
        @Nullable WeekBefore weekBefore,
        List<FileView> files,
        List<MatchView> matches,
        List<BreaksView> breaks,
        List<RuleView> rules,
        AttentionView attention,
        @Nullable DraftView payouts,
        List<TrialBalanceView.Line> trialBalance,
        @Nullable SealFingerprints seal,
        LinksJson links) {

    /** gross − refunds − fees = net. */
    @Schema(name = "ReportEquation", description = "gross − refunds − fees = net")
    record Equation(
            SumJson gross,
            SumJson refunds,
            @Schema(description = "earned less recovered") SumJson fees,
            SumJson net) {
        static Equation of(NightFigures figures, Currency currency) {
            return new Equation(
                    SumJson.of(figures.trade().grossMinor(), currency),
                    SumJson.of(figures.trade().refundedMinor(), currency),
                    SumJson.of(figures.feesMinor(), currency),
                    SumJson.of(figures.netMinor(), currency));
        }
    }

    /** All partners' statements, summed up. */
    @Schema(name = "ReportFees")
    record FeesView(
            long lines,
            SumJson opening,
            SumJson earned,
            SumJson held,
            SumJson released,
            SumJson recovered,
            SumJson tax,
            SumJson paid,
            SumJson closing,

            @Schema(description = "on 2110 at the end of the night")
            SumJson netPayable,

            @Schema(description = "on 2120") SumJson heldBack,
            @Schema(description = "on 1410") SumJson receivable) {
        static FeesView of(SettlementTotals is, Currency currency) {
            return new FeesView(
                    is.lines(),
                    SumJson.of(is.opening(), currency),
                    SumJson.of(is.earned(), currency),
                    SumJson.of(is.held(), currency),
                    SumJson.of(is.released(), currency),
                    SumJson.of(is.recovered(), currency),
                    SumJson.of(is.tax(), currency),
                    SumJson.of(is.paid(), currency),
                    SumJson.of(is.closing(), currency),
                    SumJson.of(is.payable(), currency),
                    SumJson.of(is.heldBack(), currency),
                    SumJson.of(is.receivable(), currency));
        }
    }

    /** Against the same weekday a week before: this night less that one. */
    @Schema(name = "ReportWeekBefore", description = "The same weekday a week before, and this night less that one")
    record WeekBefore(
            String date,
            long transactions,
            long transactionsChange,
            Equation equation,
            SumJson grossChange,
            SumJson refundsChange,
            SumJson feesChange,
            SumJson netChange) {}

    /** A provider's file. */
    @Schema(name = "ReportFile")
    record FileView(
            String provider,

            @Schema(
                    description = "LATE: it came after the cut-over, and a supplement has it",
                    enumeration = {"MATCHED", "LATE", "EXPECTED", "OVERDUE"})
            String state,

            Instant due,

            @Schema(description = "items of ours that waited for it at the cut-over")
            long expectedItems) {
        static FileView of(FileOfNight file) {
            return new FileView(file.provider(), file.state().name(), file.due(), file.expectedItems());
        }
    }

    /** How the match of a provider ended: lines = matched + broken + ignored. */
    @Schema(
            name = "ReportMatch",
            description = "lines = matched + broken + ignored; items = matched + broken + expected")
    record MatchView(
            String provider,
            long lines,
            long matchedLines,
            long brokenLines,
            long ignoredLines,
            long items,
            long matchedItems,
            long brokenItems,
            long expectedItems) {
        static MatchView of(MatchSummary is) {
            return new MatchView(
                    is.provider(),
                    is.lines(),
                    is.matchedLines(),
                    is.brokenLines(),
                    is.ignoredLines(),
                    is.ours(),
                    is.matchedItems(),
                    is.brokenItems(),
                    is.expectedItems());
        }
    }

    /** The breaks of one provider and cause. */
    @Schema(name = "ReportBreaks")
    record BreaksView(
            String provider,
            String cause,
            long count,

            @Schema(description = "each difference as a positive number")
            SumJson worth,

            @Schema(description = "ours less theirs") SumJson difference) {
        static BreaksView of(BreakTotal is, Currency currency) {
            return new BreaksView(
                    is.provider(),
                    is.cause().name(),
                    is.count(),
                    SumJson.of(is.worthMinor(), currency),
                    SumJson.of(is.differenceMinor(), currency));
        }
    }

    /** SHA-256 of the night's seal and of the one before. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SealFingerprints")
    record SealFingerprints(String fingerprint, @Nullable String previous) {}

    /** Where the figures' lines are. */
    @Schema(name = "ReportLinks")
    record LinksJson(String night, String feeLines, String statements, String breaks, String payouts, String seal) {
        static LinksJson of(NightKey key) {
            String night = Links.night(key);
            return new LinksJson(
                    night,
                    night + "/fee-lines.csv",
                    night + "/statements.csv",
                    night + "/breaks.csv",
                    night + "/payouts.csv",
                    night + "/seal");
        }
    }

    static ReportView of(MorningReport report) {
        Currency currency = report.currency();
        NightFigures figures = report.figures();
        return new ReportView(
                report.sentence(),
                report.isBalanced(),
                report.books().faults(),
                report.key().country(),
                report.key().date().toString(),
                report.night().state().name(),
                TradeView.of(figures.trade(), currency),
                Equation.of(figures, currency),
                FeesView.of(figures.fees(), currency),
                weekBefore(report),
                report.files().stream().map(FileView::of).toList(),
                figures.matches().stream().map(MatchView::of).toList(),
                figures.breaks().stream()
                        .map(total -> BreaksView.of(total, currency))
                        .toList(),
                report.rules().stream().map(rule -> RuleView.of(rule, currency)).toList(),
                AttentionView.of(report.attention(), currency),
                report.payouts().map(draft -> DraftView.of(draft, currency)).orElse(null),
                report.books().trialBalance().stream()
                        .map(TrialBalanceView.Line::of)
                        .toList(),
                report.seal()
                        .map(seal -> new SealFingerprints(
                                seal.fingerprint(), seal.previous().orElse(null)))
                        .orElse(null),
                LinksJson.of(report.key()));
    }

    private static @Nullable WeekBefore weekBefore(MorningReport report) {
        Currency currency = report.currency();
        NightFigures now = report.figures();
        return report.weekBefore()
                .map(then -> new WeekBefore(
                        report.weekBeforeDate().toString(),
                        then.trade().transactions(),
                        now.trade().transactions() - then.trade().transactions(),
                        Equation.of(then, currency),
                        change(now.trade().grossMinor(), then.trade().grossMinor(), currency),
                        change(now.trade().refundedMinor(), then.trade().refundedMinor(), currency),
                        change(now.feesMinor(), then.feesMinor(), currency),
                        change(now.netMinor(), then.netMinor(), currency)))
                .orElse(null);
    }

    private static SumJson change(BigInteger now, BigInteger before, Currency currency) {
        return SumJson.of(now.subtract(before), currency);
    }
}
