package granary.access.rest;

import granary.access.AuditVerification;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param lines how many lines hold, from the first on
 * @param anchors how many signed heads they were held against
 * @param firstBroken the first line that does not hold; absent where all is well
 */
@Schema(name = "AuditVerification", description = "Whether the audit log is as it was written")
record AuditVerificationView(
        boolean ok, long lines, int anchors, @Nullable Broken firstBroken) {
    /** @param seq of the line, which may be missing; 0 where a signature is wrong */
    @Schema(name = "BrokenAuditLine")
    record Broken(long seq, String what) {}

    static AuditVerificationView of(AuditVerification verification) {
        return new AuditVerificationView(
                verification.isOk(),
                verification.lines(),
                verification.anchors(),
                verification
                        .fault()
                        .map(fault -> new Broken(fault.seq(), fault.what()))
                        .orElse(null));
    }
}
