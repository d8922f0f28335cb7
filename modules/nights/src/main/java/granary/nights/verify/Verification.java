package granary.nights.verify;

import granary.nights.domain.NightKey;
import java.util.List;

/**
 * What a verification has found.
 *
 * @param checks how many were made
 * @param rows how many different rows failed one or more of them
 * @param findings the first of them
 * @param unlisted how many more there are
 */
public record Verification(NightKey night, int checks, long rows, List<Finding> findings, long unlisted) {
    public boolean isOk() {
        return findings.isEmpty();
    }

    /** Such as: verify: OK, 63 checks, 0 rows. */
    public String line() {
        return "verify: %s, %d checks, %d rows".formatted(isOk() ? "OK" : "FAILED", checks, rows);
    }
}
