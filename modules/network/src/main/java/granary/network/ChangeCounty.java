package granary.network;

import granary.access.IfMatch;
import granary.access.Problem;
import granary.country.BusinessClock;
import granary.network.domain.County;
import granary.network.domain.CountyEntry;
import granary.network.domain.CountyFacts;
import granary.network.store.CountyStore;
import granary.network.store.Register;
import granary.network.store.Register.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Renames a county or moves it to another tier, which holds for nights that are cut over from then on. */
@ApplicationScoped
public class ChangeCounty {
    @Inject
    Register register;

    @Inject
    CountyStore counties;

    @Inject
    BusinessClock clock;

    /**
     * @param seen the version that the change is based on
     * @throws Problem 412 where it was changed since; 422 for another country
     */
    @Transactional
    public void change(CountyFacts known, IfMatch seen, CountyEntry entry) {
        Numbers numbers = register.lock();
        County county = counties.toEdit(known.no()).orElseThrow(Problem::notFound);
        seen.hold(String.valueOf(county.version()));
        Unchangeable.same("/country", county.country(), entry.country());
        county.rename(entry.name(), entry.province());
        if (!county.tier().equals(entry.tier())) {
            county.moveTo(entry.tier(), numbers.nextSeq(), clock.instant());
        }
        register.save(numbers);
    }
}
