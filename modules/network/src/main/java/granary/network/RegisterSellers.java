package granary.network;

import granary.database.Database;
import granary.network.domain.CenterFacts;
import granary.network.domain.SellerEntry;
import granary.network.domain.SellerFacts;
import granary.network.domain.Territory;
import granary.network.store.CenterStore;
import granary.network.store.Register;
import granary.network.store.Register.Numbers;
import granary.network.store.SellerStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Registers sellers, one or ten thousand; a code that is known is answered or refused, never changed. */
@ApplicationScoped
public class RegisterSellers {
    @Inject
    Register register;

    @Inject
    SellerStore sellers;

    @Inject
    CenterStore centers;

    /** For the container, which injects. */
    public RegisterSellers() {}

    RegisterSellers(Database database) {
        register = new Register(database);
        sellers = new SellerStore(database);
        centers = new CenterStore(database);
    }

    /** An outcome for every entry, in their order; a refused one leaves the others standing. */
    @Transactional
    public List<Registered> register(List<SellerEntry> entries, Territory territory) {
        Numbers numbers = register.lock();
        Call call = new Call(
                numbers,
                territory,
                centers.byCode(entries.stream().map(SellerEntry::center).toList()),
                sellers.byCode(entries.stream().map(SellerEntry::code).toList()));
        List<Registered> outcomes = entries.stream().map(call::register).toList();
        sellers.add(call.added);
        register.save(numbers);
        return outcomes;
    }

    private static final class Call {
        private final Numbers numbers;
        private final Territory territory;
        private final Map<String, CenterFacts> centers;
        private final Map<String, SellerFacts> known;
        private final List<SellerFacts> added = new ArrayList<>();

        private Call(
                Numbers numbers,
                Territory territory,
                Map<String, CenterFacts> centers,
                Map<String, SellerFacts> known) {
            this.numbers = numbers;
            this.territory = territory;
            this.centers = centers;
            this.known = known;
        }

        private Registered register(SellerEntry entry) {
            CenterFacts center = centers.get(entry.center());
            if (center == null) {
                return Registered.unknownCenter(territory);
            }
            if (!territory.covers(center)) {
                return Registered.outside();
            }
            SellerFacts earlier = known.get(entry.code());
            if (earlier != null) {
                return earlier.says(entry) ? new Registered.Repeated(earlier.id()) : Registered.taken(entry.code());
            }
            SellerFacts seller = SellerFacts.added(numbers.nextSeller(), entry, center);
            known.put(seller.code(), seller);
            added.add(seller);
            return new Registered.Accepted(seller.id());
        }
    }
}
