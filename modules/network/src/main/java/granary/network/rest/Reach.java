package granary.network.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.Role;
import granary.network.domain.Territory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** How far the caller at hand may read and change the network (the table of roles). */
@RequestScoped
public class Reach {
    /** Who changes the network, and how far. */
    record Mandate(Caller caller, Territory territory) {}

    @Inject
    CurrentCaller current;

    /** @throws granary.access.Problem 404 for a role that may not read the network */
    Territory toRead() {
        return territory(current.requireReader(Role.COUNTY, Role.AUDITOR, Role.ADMIN));
    }

    /** Integrators may read their own centers too. */
    Territory toReadCenters() {
        return territory(current.requireReader(Role.COUNTY, Role.INTEGRATOR, Role.AUDITOR, Role.ADMIN));
    }

    /** @throws granary.access.Problem 404 for a role that may not read the network, 403 for one that only reads it */
    Mandate mandate() {
        toRead();
        return changers();
    }

    /** @throws granary.access.Problem 403 for integrators too, who may read centers */
    Mandate mandateForCenters() {
        toReadCenters();
        return changers();
    }

    private Mandate changers() {
        Caller caller = current.require(Role.COUNTY, Role.ADMIN);
        return new Mandate(caller, territory(caller));
    }

    private static Territory territory(Caller caller) {
        if (caller.hasRole(Role.COUNTY)) {
            return new Territory.Counties(caller.scope().counties());
        }
        if (caller.hasRole(Role.INTEGRATOR)) {
            return new Territory.Centers(caller.scope().centers());
        }
        return Territory.EVERYWHERE;
    }
}
