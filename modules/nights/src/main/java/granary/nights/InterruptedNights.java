package granary.nights;

import granary.country.Countries;
import granary.country.Country;
import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.nights.domain.FailureCause;
import granary.nights.domain.Night;
import granary.nights.store.NightStore;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/**
 * Nights that were running when the server stopped: their rows say running, and nobody runs them. They are failed at the
 * start, so that a new run can replace them.
 */
@Shared
public class InterruptedNights {
    private static final BusinessDate EVER = BusinessDate.of(2999, 12, 31);
    private static final Logger LOG = Logger.getLogger(InterruptedNights.class.getName());

    private final NightStore nights;
    private final Countries countries;

    @Inject
    public InterruptedNights(Database database, Countries countries) {
        this.nights = new NightStore(database);
        this.countries = countries;
    }

    /** At the start, before anything can start a night. Nights follow one another, so only the latest can be running. */
    public void fail() {
        for (Country country : countries.all()) {
            for (Night night : nights.before(country.code(), EVER, 1)) {
                if (night.isRunning()) {
                    nights.fail(night.key(), FailureCause.SERVER_STOPPED.words());
                    LOG.info("The night of %s was interrupted; a new run replaces it".formatted(night.key()));
                }
            }
        }
    }
}
