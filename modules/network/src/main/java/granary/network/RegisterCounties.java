package granary.network;

import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Database;
import granary.network.domain.CountyEntry;
import granary.network.domain.CountyFacts;
import granary.network.domain.Territory;
import granary.network.store.CountyStore;
import granary.network.store.Register;
import granary.network.store.Register.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Registers counties, one or ten thousand; a code that is known is answered or refused, never changed. */
@ApplicationScoped
public class RegisterCounties {
    @Inject
    Register register;

    @Inject
    CountyStore counties;

    @Inject
    Countries countries;

    @Inject
    BusinessClock clock;

    /** For the container, which injects. */
    public RegisterCounties() {}

    RegisterCounties(Database database, Countries countries, BusinessClock clock) {
        register = new Register(database);
        counties = new CountyStore(database);
        this.countries = countries;
        this.clock = clock;
    }

    /** An outcome for every entry, in their order; a refused one leaves the others standing. */
    @Transactional
    public List<Registered> register(List<CountyEntry> entries, Territory territory) {
        Numbers numbers = register.lock();
        Call call = new Call(numbers, territory, counties.byCode(codes(entries)));
        List<Registered> outcomes = entries.stream().map(call::register).toList();
        counties.add(call.added, clock.instant());
        register.save(numbers);
        return outcomes;
    }

    private static List<String> codes(List<CountyEntry> entries) {
        return entries.stream().map(CountyEntry::code).toList();
    }

    private final class Call {
        private final Numbers numbers;
        private final Territory territory;
        private final Map<String, CountyFacts> known;
        private final List<CountyStore.Added> added = new ArrayList<>();

        private Call(Numbers numbers, Territory territory, Map<String, CountyFacts> known) {
            this.numbers = numbers;
            this.territory = territory;
            this.known = known;
        }

        private Registered register(CountyEntry entry) {
            if (!territory.coversCounty(entry.code())) {
                return Registered.outside();
            }
            if (countries.find(entry.country()).isEmpty()) {
                return Registered.invalid("/country", "there is no country pack of that code");
            }
            CountyFacts earlier = known.get(entry.code());
            if (earlier != null) {
                return earlier.says(entry) ? new Registered.Repeated(earlier.id()) : Registered.taken(entry.code());
            }
            CountyFacts county = CountyFacts.added(numbers.nextCounty(), entry);
            known.put(county.code(), county);
            added.add(new CountyStore.Added(county, numbers.nextSeq()));
            return new Registered.Accepted(county.id());
        }
    }
}
