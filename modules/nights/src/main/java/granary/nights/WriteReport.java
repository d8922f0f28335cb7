package granary.nights;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import granary.nights.domain.Attention;
import granary.nights.domain.MorningReport;
import granary.nights.domain.NightFigures;
import granary.nights.domain.RuleMovement;
import granary.nights.domain.Trade;
import granary.tariffs.domain.RuleTotal;
import granary.tariffs.domain.SettlementTotals;
import granary.transactions.domain.KindSum;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The morning report as CSV: one row a figure, in the order of reading. Amounts are minor units; a cell that says nothing
 * is empty.
 */
public final class WriteReport {
    private static final List<String> HEADER =
            List.of("section", "item", "detail", "count", "amount_minor", "before_minor", "currency");

    private final CsvWriter csv;
    private final String currency;

    private WriteReport(CsvWriter csv, MorningReport report) {
        this.csv = csv;
        this.currency = report.currency().getCurrencyCode();
    }

    public static String csv(MorningReport report) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER);
            new WriteReport(csv, report).write(report);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    private void write(MorningReport report) {
        note("sentence", report.sentence(), report.night().state().name());
        report.books().faults().forEach(fault -> note("fault", fault, ""));
        trade(report.figures().trade());
        equation(report.figures(), report.weekBefore());
        fees(report.figures().fees());
        report.files()
                .forEach(file -> row(
                        "file",
                        file.provider(),
                        file.state() + " due " + file.due(),
                        number(file.expectedItems()),
                        "",
                        ""));
        matches(report.figures());
        report.figures()
                .breaks()
                .forEach(total -> row(
                        "breaks",
                        total.provider(),
                        total.cause().name(),
                        number(total.count()),
                        total.worthMinor().toString(),
                        ""));
        report.rules().forEach(this::rule);
        attention(report.attention());
        payouts(report);
        report.books()
                .trialBalance()
                .forEach(balance -> row(
                        "trial-balance",
                        Integer.toString(balance.account().number()),
                        balance.account().name(),
                        "",
                        balance.net().toString(),
                        ""));
        report.seal().ifPresent(seal -> {
            note("seal", seal.fingerprint(), "fingerprint");
            seal.previous().ifPresent(previous -> note("seal", previous, "previous"));
        });
    }

    private void trade(Trade trade) {
        for (KindSum sum : trade.done()) {
            row("done", sum.kind().name(), sum.whose().name(), number(sum.count()), text(sum.amountMinor()), "");
        }
        for (KindSum sum : trade.refunded()) {
            row("refunded", sum.kind().name(), sum.whose().name(), number(sum.count()), text(sum.amountMinor()), "");
        }
    }

    private void equation(NightFigures now, Optional<NightFigures> before) {
        figure(
                "gross",
                now.trade().grossMinor(),
                before.map(then -> then.trade().grossMinor()));
        figure(
                "refunds",
                now.trade().refundedMinor(),
                before.map(then -> then.trade().refundedMinor()));
        figure("fees", now.feesMinor(), before.map(NightFigures::feesMinor));
        figure("net", now.netMinor(), before.map(NightFigures::netMinor));
    }

    /** {@code before_minor} is the same weekday a week before. */
    private void figure(String item, BigInteger now, Optional<BigInteger> before) {
        row("total", item, "", "", text(now), before.map(WriteReport::text).orElse(""));
    }

    private void fees(SettlementTotals is) {
        amount("opening", is.opening());
        amount("earned", is.earned());
        amount("held", is.held());
        amount("released", is.released());
        amount("recovered", is.recovered());
        amount("tax", is.tax());
        amount("paid", is.paid());
        amount("closing", is.closing());
        amount("net-payable", is.payable());
        amount("held-back", is.heldBack());
        amount("receivable", is.receivable());
    }

    private void amount(String item, BigInteger minor) {
        row("fees", item, "", "", text(minor), "");
    }

    private void matches(NightFigures figures) {
        figures.matches().forEach(match -> {
            row("match", match.provider(), "lines", number(match.lines()), "", "");
            row("match", match.provider(), "lines-matched", number(match.matchedLines()), "", "");
            row("match", match.provider(), "lines-broken", number(match.brokenLines()), "", "");
            row("match", match.provider(), "lines-ignored", number(match.ignoredLines()), "", "");
            row("match", match.provider(), "items-expected", number(match.expectedItems()), "", "");
        });
    }

    /** {@code before_minor} is the night before. */
    private void rule(RuleMovement movement) {
        row(
                "rule",
                "%d/%d".formatted(movement.tariffVersion(), movement.rule().number()),
                movement.rule().kind().name(),
                number(movement.now().map(RuleTotal::earning).orElse(0L)),
                text(movement.feesMinor()),
                text(movement.feesBeforeMinor()));
    }

    private void attention(Attention attention) {
        attention.exempt().forEach(exempt -> {
            row("exempt", exempt.reason().name(), "", number(exempt.count()), "", "");
            exempt.first()
                    .forEach(item -> row(
                            "exempt",
                            exempt.reason().name(),
                            item.key().source() + "/" + item.key().id(),
                            "",
                            number(item.amountMinor()),
                            ""));
        });
        attention.owing().forEach(one -> row("owing", one.partner(), one.name(), "", number(one.owedMinor()), ""));
        attention.parked().forEach(one -> row("parked", one.partner(), one.because(), "", "", ""));
        attention.overdue().forEach(one -> {
            row(
                    "cash-overdue",
                    one.cash().partner(),
                    one.name(),
                    "",
                    text(one.cash().overdue()),
                    "");
            row(
                    "cash-set-off",
                    one.cash().partner(),
                    one.name(),
                    "",
                    number(one.cash().setOffMinor()),
                    "");
            row(
                    "payout-blocked",
                    one.cash().partner(),
                    one.name(),
                    "",
                    number(one.cash().blockedMinor()),
                    "");
        });
    }

    private void payouts(MorningReport report) {
        report.payouts().ifPresent(draft -> {
            note("payouts", draft.batch().id(), draft.batch().state().name());
            draft.byKind()
                    .forEach(total -> row(
                            "payouts", total.kind().name(), "", number(total.count()), text(total.totalMinor()), ""));
        });
    }

    private void note(String section, String item, String detail) {
        csv.writeRecord(section, CsvCells.text(item), CsvCells.text(detail), "", "", "", "");
    }

    private void row(String section, String item, String detail, String count, String minor, String beforeMinor) {
        String ofAmounts = minor.isEmpty() && beforeMinor.isEmpty() ? "" : currency;
        csv.writeRecord(section, CsvCells.text(item), CsvCells.text(detail), count, minor, beforeMinor, ofAmounts);
    }

    private static String number(long number) {
        return CsvCells.number(number);
    }

    private static String text(BigInteger number) {
        return number.toString();
    }
}
