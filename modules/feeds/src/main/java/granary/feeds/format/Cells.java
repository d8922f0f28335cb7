package granary.feeds.format;

import granary.feeds.domain.Flaw;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line's cells, read strictly: plain decimals in ASCII digits, references without spaces, dates that exist.
 *
 * @param lineNo the physical line, counted from 1
 */
record Cells(int lineNo, List<String> cells) {
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_REFERENCE = 100;
    private static final int FEE_PLACES = 5;
    // Three of these still fit into a long; a fee of this size still fits with five more decimals.
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(18);
    private static final BigDecimal LARGEST_FEE_MINOR = BigDecimal.TEN.pow(13);
    private static final Pattern EXPONENT = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?[eE][+-]?[0-9]+");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    int size() {
        return cells.size();
    }

    String text(int column) {
        return cells.get(column);
    }

    void requireColumns(int columns) throws FlawedFile {
        if (cells.size() != columns) {
            throw FlawedFile.malformed(lineNo, "%d columns instead of %d".formatted(cells.size(), columns));
        }
    }

    /** A reference of printable characters without spaces. */
    String reference(int column) throws FlawedFile {
        String text = cells.get(column);
        if (text.isEmpty() || text.length() > LONGEST_REFERENCE) {
            throw FlawedFile.malformed(lineNo, "a reference has 1 to %d characters".formatted(LONGEST_REFERENCE));
        }
        refuseExponent(text);
        if (text.chars().anyMatch(c -> c <= ' ' || Character.isWhitespace(c))) {
            throw FlawedFile.malformed(lineNo, "a space in the reference '%s'".formatted(text));
        }
        return text;
    }

    /**
     * A plain decimal as a whole number of its smallest places: {@code 12.5} with two decimals is 1250.
     *
     * @param decimals how many the column has at most
     */
    long scaled(int column, int decimals) throws FlawedFile {
        String text = cells.get(column);
        int point = text.indexOf('.');
        int places = point < 0 ? 0 : text.length() - point - 1;
        if (text.length() > LONGEST_NUMBER || places > decimals || !isPlainDecimal(text, point)) {
            refuseExponent(text);
            throw FlawedFile.malformed(
                    lineNo, "'%s' is not a plain decimal with up to %d places".formatted(text, decimals));
        }
        BigDecimal value = new BigDecimal(text).movePointRight(decimals);
        if (value.abs().compareTo(LARGEST) > 0) {
            throw FlawedFile.malformed(lineNo, "'%s' is too large".formatted(text));
        }
        return value.longValueExact();
    }

    /** What the provider keeps, with up to five places of a major unit, as its size in minor units. */
    BigDecimal fee(int column, int minorDigits) throws FlawedFile {
        BigDecimal fee = BigDecimal.valueOf(Math.abs(scaled(column, FEE_PLACES)), FEE_PLACES - minorDigits);
        if (fee.compareTo(LARGEST_FEE_MINOR) > 0) {
            throw FlawedFile.malformed(lineNo, "the fee '%s' is too large".formatted(text(column)));
        }
        return fee;
    }

    /** The date of a local {@code YYYY-MM-DD HH:MM:SS}. */
    LocalDate dateOfTime(int column) throws FlawedFile {
        return date(column, SECONDS);
    }

    /** The date of a local time as the given pattern writes it. */
    LocalDate date(int column, DateTimeFormatter times) throws FlawedFile {
        try {
            return LocalDateTime.parse(cells.get(column), times).toLocalDate();
        } catch (DateTimeParseException e) {
            throw FlawedFile.malformed(lineNo, "'%s' is not a local time".formatted(cells.get(column)));
        }
    }

    void requireCurrency(int column, String currency) throws FlawedFile {
        if (!cells.get(column).equals(currency)) {
            throw FlawedFile.malformed(
                    lineNo, "currency '%s' where %s is expected".formatted(cells.get(column), currency));
        }
    }

    /** {@code 4.00123E+27} has lost digits that nobody can bring back. */
    void refuseExponent(String text) throws FlawedFile {
        if (EXPONENT.matcher(text).matches()) {
            throw new FlawedFile(
                    Flaw.TOUCHED_BY_SPREADSHEET,
                    ("line %d: '%s' was rewritten by a spreadsheet, its digits are lost: send the file as the "
                                    + "provider wrote it")
                            .formatted(lineNo, text));
        }
    }

    private static boolean isPlainDecimal(String text, int point) {
        int from = text.startsWith("-") ? 1 : 0;
        if (from == text.length() || point == from || point == text.length() - 1) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && i != point) {
                return false;
            }
        }
        return true;
    }
}
