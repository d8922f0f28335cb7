package granary.cash.rest;

import granary.access.Caller;
import granary.access.Problem;
import granary.access.Role;
import granary.database.Shared;
import granary.network.BrowseNetwork;
import granary.network.domain.PartnerFacts;
import granary.network.domain.Territory;
import jakarta.inject.Inject;

/** Whose cash a caller may see: a partner its own, a county its partners', finance, auditors and admins everybody's. */
@Shared
class CashReach {
    /** Everyone else does not even learn that there is cash. */
    static final Role[] READERS = {Role.MAKER, Role.CHECKER, Role.COUNTY, Role.PARTNER, Role.AUDITOR, Role.ADMIN};

    private final BrowseNetwork network;

    @Inject
    CashReach(BrowseNetwork network) {
        this.network = network;
    }

    /** @throws Problem 404 where there is none, or it is not the caller's to see */
    PartnerFacts partner(String code, Caller caller) {
        Territory territory = caller.hasRole(Role.COUNTY)
                ? new Territory.Counties(caller.scope().counties())
                : Territory.EVERYWHERE;
        return network.partner(code, territory)
                .filter(partner -> !caller.hasRole(Role.PARTNER)
                        || caller.scope().partners().contains(partner.code()))
                .orElseThrow(Problem::notFound);
    }
}
