package granary.nights;

/** Cells of an export. */
final class CsvCells {
    // A spreadsheet takes a text that begins so as a formula; the full-width forms are folded to these by some.
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private CsvCells() {}

    /** A text, guarded by an apostrophe where a spreadsheet would take it for a formula. */
    static String text(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    static String number(long number) {
        return Long.toString(number);
    }
}
