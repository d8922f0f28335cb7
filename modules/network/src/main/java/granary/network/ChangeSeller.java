package granary.network;

import granary.access.IfMatch;
import granary.access.Problem;
import granary.network.domain.Seller;
import granary.network.domain.SellerEntry;
import granary.network.domain.SellerFacts;
import granary.network.store.Register;
import granary.network.store.SellerStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Renames a seller. */
@ApplicationScoped
public class ChangeSeller {
    @Inject
    Register register;

    @Inject
    SellerStore sellers;

    /**
     * @param seen the version that the change is based on
     * @throws Problem 412 where it was changed since; 422 for another center
     */
    @Transactional
    public void change(SellerFacts known, IfMatch seen, SellerEntry entry) {
        register.lock();
        Seller seller = sellers.toEdit(known.no()).orElseThrow(Problem::notFound);
        seen.hold(String.valueOf(seller.version()));
        Unchangeable.same("/center", known.center(), entry.center());
        seller.rename(entry.name());
    }
}
