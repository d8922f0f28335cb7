package granary.feeds.domain;

/**
 * Why a file was quarantined.
 *
 * @param code stable, for programs
 * @param detail for people: which line, what was expected, what was found
 */
public record Flaw(String code, String detail) {
    public static final String CONTROL_MISMATCH = "CONTROL_MISMATCH";
    public static final String TRUNCATED = "TRUNCATED";
    public static final String MALFORMED = "MALFORMED";
    public static final String TOUCHED_BY_SPREADSHEET = "TOUCHED_BY_SPREADSHEET";
    public static final String SEVERAL_DATES = "SEVERAL_DATES";
    public static final String DATE_IN_FUTURE = "DATE_IN_FUTURE";
    public static final String DATE_ALREADY_DELIVERED = "DATE_ALREADY_DELIVERED";

    private static final int LONGEST_DETAIL = 400;

    public Flaw {
        // A cell of a hostile file may be as long as the reader allows; the reason is for people.
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail;
    }

    @Override
    public String toString() {
        return code + ": " + detail;
    }
}
