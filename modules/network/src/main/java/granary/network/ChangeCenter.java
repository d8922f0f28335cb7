package granary.network;

import granary.access.IfMatch;
import granary.access.Problem;
import granary.network.domain.Center;
import granary.network.domain.CenterEntry;
import granary.network.domain.CenterFacts;
import granary.network.store.CenterStore;
import granary.network.store.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Renames a center. */
@ApplicationScoped
public class ChangeCenter {
    @Inject
    Register register;

    @Inject
    CenterStore centers;

    /**
     * @param seen the version that the change is based on
     * @throws Problem 412 where it was changed since; 422 for another county
     */
    @Transactional
    public void change(CenterFacts known, IfMatch seen, CenterEntry entry) {
        register.lock();
        Center center = centers.toEdit(known.no()).orElseThrow(Problem::notFound);
        seen.hold(String.valueOf(center.version()));
        Unchangeable.same("/county", known.county(), entry.county());
        center.rename(entry.name());
    }
}
