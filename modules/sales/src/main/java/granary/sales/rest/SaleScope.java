package granary.sales.rest;

import granary.access.Caller;
import granary.access.Problem;
import granary.access.Role;
import granary.access.wire.Check;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.database.Shared;
import granary.network.CenterRef;
import granary.network.Directory;
import granary.network.ReadNetwork;
import granary.network.SellerRef;
import granary.sales.domain.SalePlace;
import granary.sales.domain.Visible;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose sales and products a caller may write and read: a county its county's, a partner those of its centers today. */
@Shared
class SaleScope {
    /** Everyone else does not even learn that there are sales. */
    static final Role[] STAFF = {Role.COUNTY, Role.PARTNER};

    private final ReadNetwork network;
    private final Directory directory;
    private final Countries countries;
    private final BusinessClock clock;

    @Inject
    SaleScope(ReadNetwork network, Directory directory, Countries countries, BusinessClock clock) {
        this.network = network;
        this.directory = directory;
        this.countries = countries;
        this.clock = clock;
    }

    Visible of(Caller caller) {
        return switch (caller.role()) {
            case COUNTY -> new Visible(caller.scope().counties(), Set.of());
            case PARTNER -> new Visible(Set.of(), centers(caller));
            default -> new Visible(Set.of(), Set.of());
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

    /**
     * The seller's place, where the caller may write there.
     *
     * @param center of the seller; taken from the seller where absent
     * @throws Problem 404 for a center or a seller out of scope, which are to the caller as if they did not exist, 422 for
     *     what is no code, and for a seller of another center
     */
    SalePlace place(Caller caller, Optional<String> center, @Nullable String seller) {
        Check check = new Check();
        String sellerCode = check.code("/seller", seller);
        Optional<String> centerCode = center.map(code -> check.code("/center", code));
        check.finish();
        if (centerCode.isPresent()) {
            requireVisible(caller, directory.center(centerCode.get()));
        }
        SellerRef known = directory.seller(sellerCode).orElseThrow(Problem::notFound);
        CenterRef at = directory.center(known.centerNo()).orElseThrow(Problem::notFound);
        String county = requireVisible(caller, Optional.of(at));
        if (centerCode.filter(code -> !code.equals(at.code())).isPresent()) {
            check.refuse("/seller", "is not a seller of this center");
            check.finish();
        }
        return SalePlace.of(at, county, known);
    }

    private String requireVisible(Caller caller, Optional<CenterRef> center) {
        CenterRef at = center.orElseThrow(Problem::notFound);
        String county = network.countyOfCenter(at.code()).orElseThrow(Problem::notFound);
        if (!of(caller).includes(county, at.code())) {
            throw Problem.notFound();
        }
        return county;
    }
}
