package granary.network;

import granary.database.Database;
import granary.network.domain.CenterEntry;
import granary.network.domain.CenterFacts;
import granary.network.domain.CountyFacts;
import granary.network.domain.Territory;
import granary.network.store.CenterStore;
import granary.network.store.CountyStore;
import granary.network.store.Register;
import granary.network.store.Register.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Registers village centers, one or ten thousand; a code that is known is answered or refused, never changed. */
@ApplicationScoped
public class RegisterCenters {
    @Inject
    Register register;

    @Inject
    CenterStore centers;

    @Inject
    CountyStore counties;

    /** For the container, which injects. */
    public RegisterCenters() {}

    RegisterCenters(Database database) {
        register = new Register(database);
        centers = new CenterStore(database);
        counties = new CountyStore(database);
    }

    /** An outcome for every entry, in their order; a refused one leaves the others standing. */
    @Transactional
    public List<Registered> register(List<CenterEntry> entries, Territory territory) {
        Numbers numbers = register.lock();
        Call call = new Call(
                numbers,
                territory,
                counties.byCode(entries.stream().map(CenterEntry::county).toList()),
                centers.byCode(entries.stream().map(CenterEntry::code).toList()));
        List<Registered> outcomes = entries.stream().map(call::register).toList();
        centers.add(call.added);
        register.save(numbers);
        return outcomes;
    }

    private static final class Call {
        private final Numbers numbers;
        private final Territory territory;
        private final Map<String, CountyFacts> counties;
        private final Map<String, CenterFacts> known;
        private final List<CenterFacts> added = new ArrayList<>();

        private Call(
                Numbers numbers,
                Territory territory,
                Map<String, CountyFacts> counties,
                Map<String, CenterFacts> known) {
            this.numbers = numbers;
            this.territory = territory;
            this.counties = counties;
            this.known = known;
        }

        private Registered register(CenterEntry entry) {
            if (!territory.coversCounty(entry.county())) {
                return Registered.outside();
            }
            CountyFacts county = counties.get(entry.county());
            if (county == null) {
                return Registered.invalid("/county", "there is no such county");
            }
            CenterFacts earlier = known.get(entry.code());
            if (earlier != null) {
                return earlier.says(entry) ? new Registered.Repeated(earlier.id()) : Registered.taken(entry.code());
            }
            CenterFacts center = CenterFacts.added(numbers.nextCenter(), entry, county);
            known.put(center.code(), center);
            added.add(center);
            return new Registered.Accepted(center.id());
        }
    }
}
