package granary.nights.rest;

import granary.nights.verify.Finding;
import granary.nights.verify.Verification;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a verification has found; {@code rows} counts them all, also where not every finding is listed. */
@Schema(name = "Verification")
record VerificationView(
        boolean ok,

        @Schema(description = "how many checks were made", examples = "78")
        int checks,

        @Schema(description = "how many different rows failed", examples = "0")
        long rows,

        List<FindingView> findings,

        @Schema(description = "how many findings are not listed", examples = "0")
        long unlisted,

        @Schema(examples = "verify: OK, 78 checks, 0 rows") String line) {

    /** One row that failed one check. */
    @Schema(name = "VerificationFinding")
    record FindingView(
            @Schema(examples = "I2") String invariant,

            @Schema(examples = "fees are what the facts give")
            String check,

            @Schema(examples = "fee line of legacy-erp/T20261029-17 at V000001")
            String row,

            @Schema(examples = "fee_minor is 21, recomputed 20")
            String detail) {
        static FindingView of(Finding finding) {
            return new FindingView(finding.invariant(), finding.check(), finding.row(), finding.detail());
        }
    }

    static VerificationView of(Verification verification) {
        return new VerificationView(
                verification.isOk(),
                verification.checks(),
                verification.rows(),
                verification.findings().stream().map(FindingView::of).toList(),
                verification.unlisted(),
                verification.line());
    }
}
