package granary.cash.rest;

import granary.cash.domain.Consent;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a partner said about setting overdue cash off. */
@Schema(name = "CashConsent", description = "What a partner said about setting overdue cash off against its fees.")
record ConsentView(
        Consent.Decision decision,

        @Schema(description = "The first night that goes by it")
        LocalDate countsFrom,

        Instant at) {
    static ConsentView of(Consent consent) {
        return new ConsentView(consent.decision(), consent.countsFrom().day(), consent.at());
    }
}
