package granary.tariffs;

import granary.database.Shared;
import granary.tariffs.domain.Publication;
import granary.tariffs.domain.TariffHistory;
import granary.tariffs.store.TariffStore;
import jakarta.inject.Inject;
import java.util.Optional;

/** The tariffs by which a country is settled. */
@Shared
public class PublishedTariffs {
    private final TariffStore store;

    @Inject
    public PublishedTariffs(TariffStore store) {
        this.store = store;
    }

    /**
     * All published tariffs of a country, as of now.
     *
     * @throws IllegalStateException where a document is not the one that was published
     */
    public TariffHistory of(String country) {
        return new TariffHistory(
                store.published(country).stream().map(TariffJson::readPublished).toList());
    }

    /** Who published a version, and when; empty where it was never published. */
    public Optional<Publication> publication(String country, int version) {
        return store.published(country).stream()
                .filter(sheet -> sheet.version().filter(is -> is == version).isPresent())
                .findFirst()
                .flatMap(sheet ->
                        sheet.published().map(hand -> new Publication(sheet.id(), version, hand.who(), hand.at())));
    }
}
