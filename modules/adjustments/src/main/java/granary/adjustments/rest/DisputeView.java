package granary.adjustments.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.adjustments.domain.Dispute;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dispute as it is answered; who in finance answered is for finance. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Dispute")
record DisputeView(
        @Schema(examples = "dsp_01JBC3Q5Z8V7T9M4X2K6W0RHNE") String id,

        @Schema(examples = "CN") String country,
        @Schema(examples = "P000012") String partner,

        @Schema(examples = "fee_0000000000abc") String feeLine,
        String claim,

        @Schema(enumeration = {"OPEN", "PROPOSED", "ADJUSTED", "REFUSED"})
        String state,

        String raisedBy,
        Instant raisedAt,

        @Schema(description = "absent while an adjustment is only proposed, for the partner") @Nullable
        String answer,

        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String adjustment) {

    /** @param finance whether the reader answers or audits disputes; the partner learns what is decided */
    static DisputeView of(Dispute dispute, boolean finance) {
        Dispute.Answer given = dispute.answer();
        boolean told = given != null && (finance || !dispute.state().waits());
        Dispute.Answer answer = told ? given : null;
        String state =
                !finance && dispute.state().waits() ? "OPEN" : dispute.state().name();
        return new DisputeView(
                dispute.id(),
                dispute.partner().country(),
                dispute.partner().code(),
                dispute.feeLine(),
                dispute.claim(),
                state,
                dispute.raisedBy(),
                dispute.raisedAt(),
                answer == null ? null : answer.text(),
                answer == null || !finance ? null : answer.by(),
                answer == null ? null : answer.at(),
                answer == null || !finance ? null : answer.adjustment());
    }
}
