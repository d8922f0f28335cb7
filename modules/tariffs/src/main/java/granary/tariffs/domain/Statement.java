package granary.tariffs.domain;

/**
 * A partner's night in figures (DOMAIN, exact reading 9): {@code closing = opening + earned − held + released −
 * recovered − tax − paid}. Minor units; all but opening and closing are from 0 up.
 *
 * @param lines how many fee lines it sums
 * @param end what the next night begins with
 */
public record Statement(
        int partnerNo,
        long openingMinor,
        long earnedMinor,
        long heldMinor,
        long releasedMinor,
        long recoveredMinor,
        long taxMinor,
        long paidMinor,
        int lines,
        Opening end) {

    public long closingMinor() {
        return end.balanceMinor();
    }

    /** A row for the partner: a fee line, or any figure that is not 0. */
    public boolean isShown() {
        return lines > 0
                || (openingMinor | earnedMinor | heldMinor | releasedMinor | recoveredMinor | taxMinor | paidMinor) != 0
                || closingMinor() != 0;
    }
}
