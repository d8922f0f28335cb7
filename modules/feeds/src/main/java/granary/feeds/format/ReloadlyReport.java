package granary.feeds.format;

import granary.feeds.domain.FeedLine;
import granary.feeds.domain.Flaw;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/**
 * The top-up aggregator Reloadly's transaction report. Its control is the chain of balances: every line starts where the
 * one before ended, and moves the balance by the requested amount less the discount. The report has no trailer, so
 * whole lines missing at its end cannot be seen in it.
 */
final class ReloadlyReport implements FileFormat {
    static final String HEADER =
            "transactionId,status,operatorTransactionId,customIdentifier,recipientPhone,operatorId,"
                    + "discount,discountCurrencyCode,requestedAmount,requestedAmountCurrencyCode,deliveredAmount,"
                    + "deliveredAmountCurrencyCode,transactionDate,balanceOld,balanceNew";

    private static final int COLUMNS = 15;
    private static final int TRANSACTION_ID = 0;
    private static final int STATUS = 1;
    private static final int REFERENCE = 3;
    private static final int DISCOUNT = 6;
    private static final int REQUESTED = 8;
    private static final int TIME = 12;
    private static final int BALANCE_OLD = 13;
    private static final int BALANCE_NEW = 14;
    private static final int PLACES = 5;
    private static final int LONGEST_STATUS = 40;

    @Override
    public String name() {
        return "RELOADLY_REPORT_15";
    }

    @Override
    public String provider() {
        return "RELOADLY";
    }

    @Override
    public List<Charset> charsets() {
        return List.of(StandardCharsets.UTF_8);
    }

    @Override
    public char separator() {
        return ',';
    }

    @Override
    public boolean quoted() {
        return true;
    }

    @Override
    public boolean signedBy(String firstLine) {
        return firstLine.equals(HEADER);
    }

    @Override
    public FileDate read(Rows rows, Currency currency, Consumer<FeedLine> lines) throws FlawedFile {
        rows.next("the header").requireColumns(COLUMNS);
        FileDate date = new FileDate();
        boolean first = true;
        long balance = 0;
        while (rows.hasNext()) {
            Cells cells = rows.next();
            cells.requireColumns(COLUMNS);
            date.add(cells.lineNo(), cells.dateOfTime(TIME));
            long before = cells.scaled(BALANCE_OLD, PLACES);
            if (!first && before != balance) {
                throw chain(cells, "balanceOld", before, balance);
            }
            balance = moved(cells, before);
            first = false;
            lines.accept(line(cells, currency));
        }
        return date;
    }

    private static long moved(Cells cells, long before) throws FlawedFile {
        long after = cells.scaled(BALANCE_NEW, PLACES);
        long cost = cells.scaled(REQUESTED, PLACES) - cells.scaled(DISCOUNT, PLACES);
        long expected = switch (cells.text(STATUS)) {
            case "SUCCESSFUL" -> before - cost;
            case "REFUNDED" -> before + cost;
            default -> before;
        };
        if (after != expected) {
            throw chain(cells, "balanceNew", after, expected);
        }
        return after;
    }

    private static FeedLine line(Cells cells, Currency currency) throws FlawedFile {
        cells.refuseExponent(cells.text(TRANSACTION_ID));
        cells.requireCurrency(DISCOUNT + 1, currency.getCurrencyCode());
        cells.requireCurrency(REQUESTED + 1, currency.getCurrencyCode());
        long amount = cells.scaled(REQUESTED, currency.getDefaultFractionDigits());
        if (amount < 0) {
            throw FlawedFile.malformed(cells.lineNo(), "requestedAmount is positive in Reloadly's reports");
        }
        BigDecimal fee = cells.fee(DISCOUNT, currency.getDefaultFractionDigits());
        return switch (cells.text(STATUS)) {
            case "SUCCESSFUL" -> FeedLine.payment(cells.lineNo(), cells.reference(REFERENCE), amount, fee);
            case "REFUNDED" -> FeedLine.refund(cells.lineNo(), cells.reference(REFERENCE), -amount, fee);
            default -> ignored(cells, amount);
        };
    }

    private static FeedLine ignored(Cells cells, long amount) throws FlawedFile {
        String status = cells.text(STATUS);
        if (status.isEmpty() || status.length() > LONGEST_STATUS) {
            throw FlawedFile.malformed(cells.lineNo(), "a status has 1 to %d characters".formatted(LONGEST_STATUS));
        }
        // A top-up that failed at once may have no identifier of ours.
        String reference = cells.text(REFERENCE).isEmpty() ? "" : cells.reference(REFERENCE);
        return FeedLine.ignored(cells.lineNo(), reference, amount, "status " + status);
    }

    private static FlawedFile chain(Cells cells, String column, long said, long expected) {
        return new FlawedFile(
                Flaw.CONTROL_MISMATCH,
                "line %d: %s is %s where the chain of balances gives %s"
                        .formatted(
                                cells.lineNo(),
                                column,
                                BigDecimal.valueOf(said, PLACES).toPlainString(),
                                BigDecimal.valueOf(expected, PLACES).toPlainString()));
    }
}
