package granary.console;

import granary.access.Caller;
import granary.access.Problem;
import granary.access.Role;
import granary.network.NamePartners;
import granary.network.PartnerRef;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose statements an address names, where the visitor may see them: partners their own, finance everyone's. */
@RequestScoped
public class PartnerAddress {
    @Inject
    Visitor visitor;

    @Inject
    NamePartners partners;

    /**
     * The partner named, or a partner's own self where none is; empty where finance has named none yet.
     *
     * @throws Problem 404 for an unknown partner, and equally for one that is not the visitor's
     */
    public Optional<PartnerRef> find(@Nullable String code) {
        Caller caller = visitor.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR, Role.PARTNER);
        String named = code == null ? "" : code.strip();
        if (!caller.hasRole(Role.PARTNER)) {
            return named.isEmpty() ? Optional.empty() : Optional.of(one(named));
        }
        String own = !named.isEmpty()
                ? named
                : caller.scope().partners().stream().sorted().findFirst().orElseThrow(Problem::notFound);
        if (!caller.scope().partners().contains(own)) {
            throw Problem.notFound();
        }
        return Optional.of(one(own));
    }

    private PartnerRef one(String code) {
        return partners.find(code).orElseThrow(Problem::notFound);
    }
}
