package granary.parcels;

import granary.database.Database;
import granary.database.Shared;
import granary.parcels.domain.Parcel;
import granary.parcels.domain.ParcelEvent;
import granary.parcels.domain.ParcelFilter;
import granary.parcels.domain.Reach;
import granary.parcels.store.ParcelStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Parcels, for the county, the centers and auditors. */
@Shared
public class FindParcels {
    private final ParcelStore store;

    @Inject
    public FindParcels(Database database) {
        store = new ParcelStore(database);
    }

    /** A parcel and all that happened to it. */
    public record Followed(Parcel parcel, List<ParcelEvent> history) {
        public Followed {
            history = List.copyOf(history);
        }
    }

    @Transactional
    public Optional<Followed> find(String id, Reach reach) {
        return store.find(id).filter(reach::holds).map(parcel -> new Followed(parcel, store.history(id)));
    }

    /** In the order of their ids, which is the order of time. */
    @Transactional
    public List<Parcel> page(Reach reach, ParcelFilter filter, String after, int most) {
        return reach.isNothing() ? List.of() : store.page(reach, filter, after, most);
    }
}
