package granary.network;

import granary.country.BusinessClock;
import granary.database.Database;
import granary.network.domain.CenterFacts;
import granary.network.domain.PartnerEntry;
import granary.network.domain.PartnerFacts;
import granary.network.domain.PartnerFacts.Period;
import granary.network.domain.Territory;
import granary.network.store.CenterStore;
import granary.network.store.PartnerRows;
import granary.network.store.PartnerStore;
import granary.network.store.Register;
import granary.network.store.Register.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/**
 * Registers partners and their periods, one or ten thousand: a known code given again adds a period, unless the last
 * one recorded for that center and date says the same (DOMAIN.md, exact reading 3).
 */
@ApplicationScoped
public class RegisterPartners {
    @Inject
    Register register;

    @Inject
    PartnerStore partners;

    @Inject
    PartnerRows rows;

    @Inject
    CenterStore centers;

    @Inject
    BusinessClock clock;

    /** For the container, which injects. */
    public RegisterPartners() {}

    RegisterPartners(Database database, BusinessClock clock) {
        register = new Register(database);
        partners = new PartnerStore(database);
        rows = new PartnerRows(database);
        centers = new CenterStore(database);
        this.clock = clock;
    }

    /** An outcome for every entry, in their order; a refused one leaves the others standing. */
    @Transactional
    public List<Registered> register(List<PartnerEntry> entries, Territory territory) {
        Numbers numbers = register.lock();
        Call call = new Call(
                numbers,
                territory,
                centers.byCode(entries.stream().map(PartnerEntry::center).toList()),
                partners.byCode(entries.stream().map(PartnerEntry::code).toList()));
        List<Registered> outcomes = entries.stream().map(call::register).toList();
        rows.add(call.additions, clock.instant());
        register.save(numbers);
        return outcomes;
    }

    private static final class Call {
        private final Numbers numbers;
        private final Territory territory;
        private final Map<String, CenterFacts> centers;
        private final Map<String, PartnerFacts> known;
        private final PartnerRows.Additions additions = new PartnerRows.Additions();

        private Call(
                Numbers numbers,
                Territory territory,
                Map<String, CenterFacts> centers,
                Map<String, PartnerFacts> known) {
            this.numbers = numbers;
            this.territory = territory;
            this.centers = centers;
            this.known = known;
        }

        private Registered register(PartnerEntry entry) {
            CenterFacts center = centers.get(entry.center());
            if (center == null) {
                return Registered.unknownCenter(territory);
            }
            if (!territory.covers(center)) {
                return Registered.outside();
            }
            PartnerFacts partner = known.get(entry.code());
            return partner == null ? recruit(entry, center) : begin(partner, entry, center);
        }

        private Registered recruit(PartnerEntry entry, CenterFacts center) {
            int no = numbers.nextPartner();
            PartnerFacts partner =
                    new PartnerFacts(no, entry.code(), entry.name(), 1, List.of(Period.of(entry, center)));
            known.put(partner.code(), partner);
            additions.partner(numbers.nextSeq(), no, center.no(), entry);
            return new Registered.Accepted(partner.id());
        }

        private Registered begin(PartnerFacts partner, PartnerEntry entry, CenterFacts center) {
            if (!territory.covers(partner)) {
                return Registered.taken(entry.code());
            }
            if (!partner.country().equals(center.country())) {
                return Registered.invalid("/center", "a partner works in one country");
            }
            Period period = Period.of(entry, center);
            if (partner.says(period)) {
                return new Registered.Repeated(partner.id());
            }
            known.put(partner.code(), partner.with(period));
            additions.period(numbers.nextSeq(), partner.no(), center.no(), entry);
            return new Registered.Accepted(partner.id());
        }
    }
}
