package granary.network;

import granary.access.IfMatch;
import granary.access.Problem;
import granary.country.BusinessClock;
import granary.network.domain.CenterFacts;
import granary.network.domain.Partner;
import granary.network.domain.PartnerEntry;
import granary.network.domain.PartnerFacts;
import granary.network.domain.PartnerFacts.Period;
import granary.network.domain.Territory;
import granary.network.store.CenterStore;
import granary.network.store.PartnerStore;
import granary.network.store.Register;
import granary.network.store.Register.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Renames a partner, or begins a period with another model, at another center or from another date on. */
@ApplicationScoped
public class ChangePartner {
    @Inject
    Register register;

    @Inject
    PartnerStore partners;

    @Inject
    CenterStore centers;

    @Inject
    BusinessClock clock;

    /**
     * @param seen the version that the change is based on
     * @throws Problem 412 where it was changed since; 404 or 422 for a center that cannot be chosen
     */
    @Transactional
    public void change(PartnerFacts known, IfMatch seen, PartnerEntry entry, Territory territory) {
        Numbers numbers = register.lock();
        CenterFacts center = chosen(entry, territory);
        Partner partner = partners.toEdit(known.no()).orElseThrow(Problem::notFound);
        seen.hold(String.valueOf(partner.version()));
        // The periods that the change is compared with were read before the lock.
        seen.hold(String.valueOf(known.version()));
        if (!known.country().equals(center.country())) {
            throw Problem.invalid(List.of(new Problem.FieldError("/center", "a partner works in one country")));
        }
        partner.rename(entry.name());
        if (!known.works(Period.of(entry, center))) {
            partner.begin(center.no(), entry.model(), entry.since(), numbers.nextSeq(), clock.instant());
        }
        register.save(numbers);
    }

    private CenterFacts chosen(PartnerEntry entry, Territory territory) {
        Optional<CenterFacts> center =
                Optional.ofNullable(centers.byCode(List.of(entry.center())).get(entry.center()));
        if (center.isEmpty() && territory.isEverywhere()) {
            throw Problem.invalid(List.of(new Problem.FieldError("/center", "there is no such center")));
        }
        return center.filter(territory::covers).orElseThrow(Problem::notFound);
    }
}
