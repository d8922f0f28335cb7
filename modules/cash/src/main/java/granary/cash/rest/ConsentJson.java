package granary.cash.rest;

import granary.access.wire.Check;
import granary.cash.domain.Consent;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a partner says. */
@Schema(name = "NewCashConsent", description = "Whether overdue cash may be set off against the partner's fees.")
record ConsentJson(
        @Schema(enumeration = {"GIVE", "WITHDRAW"}) @Nullable
        String decision) {

    /** @throws granary.access.Problem 422 for anything else */
    Consent.Decision toDecision() {
        Check check = new Check();
        Optional<Consent.Decision> said = check.choice("/decision", decision, Consent.Decision.class);
        check.finish();
        return said.orElseThrow();
    }
}
