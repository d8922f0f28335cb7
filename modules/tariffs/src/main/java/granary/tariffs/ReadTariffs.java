package granary.tariffs;

import granary.access.Problem;
import granary.database.Shared;
import granary.tariffs.domain.TariffSheet;
import granary.tariffs.store.TariffStore;
import jakarta.inject.Inject;
import java.util.List;

/** Tariffs for people's eyes, drafts and published ones. */
@Shared
public class ReadTariffs {
    private final TariffStore store;

    @Inject
    public ReadTariffs(TariffStore store) {
        this.store = store;
    }

    /** @throws Problem 404 where there is none */
    public TariffSheet one(String id) {
        return store.find(id).orElseThrow(Problem::notFound);
    }

    /** Up to {@code most} tariffs with ids beyond {@code after}, by id; of every country where it is empty. */
    public List<TariffSheet> page(String country, String after, int most) {
        return store.page(country, after, most);
    }
}
