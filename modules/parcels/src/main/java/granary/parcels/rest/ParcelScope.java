package granary.parcels.rest;

import granary.access.Caller;
import granary.access.Role;
import granary.parcels.domain.Reach;
import java.util.Set;

/** Whose parcels a caller may see (API, "Roles and scope"): a county its own, an integrator its centers', auditors all. */
final class ParcelScope {
    static final Role[] READERS = {Role.COUNTY, Role.INTEGRATOR, Role.AUDITOR};

    private ParcelScope() {}

    static Reach of(Caller caller) {
        return switch (caller.role()) {
            case COUNTY -> new Reach(false, caller.scope().counties(), Set.of());
            case INTEGRATOR ->
                new Reach(false, caller.scope().counties(), caller.scope().centers());
            case AUDITOR -> new Reach(true, Set.of(), Set.of());
            default -> new Reach(false, Set.of(), Set.of());
        };
    }
}
