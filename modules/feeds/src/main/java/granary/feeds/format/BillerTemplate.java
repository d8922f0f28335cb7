package granary.feeds.format;

import granary.feeds.domain.FeedLine;
import granary.feeds.domain.Flaw;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A biller's file as its template declares it: a header {@code H|provider|date|version}, details {@code D|…} in the
 * declared order of columns, a trailer {@code T|count|net sum}. Another biller, or another version, is a data file.
 *
 * @param details the columns of a detail line after its {@code D}
 */
record BillerTemplate(String provider, String version, char separator, Charset charset, List<Column> details)
        implements FileFormat {

    /** What a template may say of a detail's column. */
    enum Column {
        REFERENCE,
        /** In major units with the currency's decimals; refunds are negative. */
        AMOUNT,
        /** {@code 2026-09}. */
        PERIOD,
        /** ISO local time. */
        TIME,
        /** Kept in the file only. */
        TEXT
    }

    BillerTemplate {
        details = List.copyOf(details);
        for (Column needed : List.of(Column.REFERENCE, Column.AMOUNT)) {
            if (details.stream().filter(needed::equals).count() != 1) {
                throw new IllegalArgumentException("template %s needs one column %s".formatted(provider, needed));
            }
        }
    }

    @Override
    public String name() {
        return "BILLER_%s_%s".formatted(provider, version);
    }

    @Override
    public List<Charset> charsets() {
        return List.of(charset);
    }

    @Override
    public boolean quoted() {
        return false;
    }

    @Override
    public boolean signedBy(String firstLine) {
        String[] cells = firstLine.split(Pattern.quote(String.valueOf(separator)), -1);
        return cells.length == 4 && cells[0].equals("H") && cells[1].equals(provider) && cells[3].equals(version);
    }

    @Override
    public FileDate read(Rows rows, Currency currency, Consumer<FeedLine> lines) throws FlawedFile {
        FileDate date = headerDate(rows.next("the header"));
        int decimals = currency.getDefaultFractionDigits();
        long count = 0;
        long sum = 0;
        Cells row = rows.next("a detail or the trailer");
        for (; row.text(0).equals("D"); row = rows.next("a detail or the trailer")) {
            row.requireColumns(details.size() + 1);
            FeedLine line = line(row, decimals);
            try {
                sum = Math.addExact(sum, line.amountMinor());
            } catch (ArithmeticException e) {
                throw FlawedFile.malformed(row.lineNo(), "the sum is too large");
            }
            count++;
            lines.accept(line);
        }
        checkTrailer(row, count, sum, decimals);
        rows.requireEnd();
        return date;
    }

    private static FileDate headerDate(Cells header) throws FlawedFile {
        try {
            return FileDate.named(LocalDate.parse(header.text(2)));
        } catch (DateTimeParseException e) {
            throw FlawedFile.malformed(header.lineNo(), "'%s' is not a date".formatted(header.text(2)));
        }
    }

    private FeedLine line(Cells row, int decimals) throws FlawedFile {
        String reference = "";
        long amount = 0;
        for (int i = 0; i < details.size(); i++) {
            int column = i + 1;
            switch (details.get(i)) {
                case REFERENCE -> reference = row.reference(column);
                case AMOUNT -> amount = row.scaled(column, decimals);
                case PERIOD -> requirePeriod(row, column);
                case TIME -> row.date(column, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
                case TEXT -> row.refuseExponent(row.text(column));
            }
        }
        return amount < 0
                ? FeedLine.refund(row.lineNo(), reference, amount, BigDecimal.ZERO)
                : FeedLine.payment(row.lineNo(), reference, amount, BigDecimal.ZERO);
    }

    private static void requirePeriod(Cells row, int column) throws FlawedFile {
        try {
            YearMonth.parse(row.text(column));
        } catch (DateTimeParseException e) {
            throw FlawedFile.malformed(row.lineNo(), "'%s' is not a month".formatted(row.text(column)));
        }
    }

    private static void checkTrailer(Cells trailer, long count, long sum, int decimals) throws FlawedFile {
        if (!trailer.text(0).equals("T")) {
            throw new FlawedFile(
                    Flaw.MALFORMED,
                    "line %d: '%s' where a detail or the trailer should stand"
                            .formatted(trailer.lineNo(), trailer.text(0)));
        }
        trailer.requireColumns(3);
        if (trailer.scaled(1, 0) != count) {
            throw FlawedFile.mismatch("the trailer's count", trailer.text(1), Long.toString(count));
        }
        if (trailer.scaled(2, decimals) != sum) {
            String found = BigDecimal.valueOf(sum, decimals).toPlainString();
            throw FlawedFile.mismatch("the trailer's total", trailer.text(2), found);
        }
    }
}
