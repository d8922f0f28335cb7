package granary.access;

import java.util.Optional;

/**
 * What came of walking the audit log.
 *
 * @param lines how many lines hold, from the first on
 * @param anchors how many signed heads they were held against
 * @param fault the first line that does not hold; empty where all is well
 */
public record AuditVerification(long lines, int anchors, Optional<Fault> fault) {
    /** @param seq of the line, which may be missing */
    public record Fault(long seq, String what) {}

    public boolean isOk() {
        return fault.isEmpty();
    }
}
