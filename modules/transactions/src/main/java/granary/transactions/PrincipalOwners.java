package granary.transactions;

import granary.network.Directory;
import granary.network.SellerRef;
import granary.transactions.domain.PrincipalEntry;
import granary.transactions.domain.ServiceTransaction;
import java.util.Optional;

/** Whose parts of accounts an item's principal touches. */
final class PrincipalOwners {
    private PrincipalOwners() {}

    /** @throws IllegalStateException where the item's center is gone */
    static PrincipalEntry.Owners of(ServiceTransaction item, Directory directory) {
        int centerNo = item.place().centerNo();
        String center = directory
                .center(centerNo)
                .orElseThrow(() -> new IllegalStateException("center %d is gone".formatted(centerNo)))
                .code();
        Integer seller = item.principal().sellerNo();
        return new PrincipalEntry.Owners(
                center,
                seller == null ? Optional.empty() : directory.seller(seller).map(SellerRef::code));
    }
}
