package granary.access.rest;

import granary.access.Account;
import granary.access.Role;
import granary.access.Scope;
import granary.access.wire.Check;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person or client as an administrator writes it.
 *
 * @param name the role's name where absent
 * @param scope nothing where absent; a county needs counties, a partner needs partners
 * @param active true where absent
 */
@Schema(requiredProperties = {"role"})
public record AccountJson(
        @Nullable String name,

        @Schema(
                enumeration = {"maker", "checker", "county", "partner", "integrator", "auditor", "admin"},
                examples = "partner")
        @Nullable
        String role,

        @Nullable ScopeJson scope,
        @Nullable Boolean active) {

    Account toAccount() {
        Check check = new Check();
        Role known = Role.ofWire(role == null ? "" : role)
                .filter(one -> one != Role.NIGHT)
                .orElse(null);
        if (known == null) {
            check.refuse("/role", "expected one of maker, checker, county, partner, integrator, auditor, admin");
        }
        Scope limits = scope == null ? Scope.NONE : scope.toScope(check.under("/scope"));
        if (known == Role.COUNTY && limits.counties().isEmpty()) {
            check.refuse("/scope/counties", "a county's account needs at least one county");
        }
        if (known == Role.PARTNER && limits.partners().isEmpty()) {
            check.refuse("/scope/partners", "a partner's account needs at least one partner");
        }
        String shown = check.optionalText("/name", name, 200).orElse(known == null ? "" : known.wire());
        check.finish();
        return new Account(shown, Objects.requireNonNull(known), limits);
    }

    boolean isActive() {
        return active == null || active;
    }
}
