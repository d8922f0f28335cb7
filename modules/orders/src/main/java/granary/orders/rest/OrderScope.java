package granary.orders.rest;

import granary.access.Caller;
import granary.access.Role;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.database.Shared;
import granary.network.ReadNetwork;
import granary.orders.domain.Visible;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whose orders a caller may place and read: a county its county's, a partner those of the centers it runs today, an
 * integrator those that it placed itself within its scope.
 */
@Shared
class OrderScope {
    /** Everyone else does not even learn that there are orders. */
    static final Role[] READERS = {Role.COUNTY, Role.PARTNER, Role.INTEGRATOR};

    private final ReadNetwork network;
    private final Countries countries;
    private final BusinessClock clock;

    @Inject
    OrderScope(ReadNetwork network, Countries countries, BusinessClock clock) {
        this.network = network;
        this.countries = countries;
        this.clock = clock;
    }

    Visible of(Caller caller) {
        return switch (caller.role()) {
            case COUNTY -> new Visible(caller.scope().counties(), Set.of(), Optional.empty());
            case PARTNER -> new Visible(Set.of(), centers(caller), Optional.empty());
            case INTEGRATOR -> new Visible(caller.scope().counties(), centers(caller), Optional.of(caller.id()));
            default -> new Visible(Set.of(), Set.of(), Optional.empty());
        };
    }

    private Set<String> centers(Caller caller) {
        Set<String> centers = new HashSet<>(caller.scope().centers());
        for (String partner : caller.scope().partners()) {
            for (Country country : countries.all()) {
                centers.addAll(
                        network.centersOfPartner(partner, country.code(), country.businessDate(clock.instant())));
            }
        }
        return centers;
    }
}
