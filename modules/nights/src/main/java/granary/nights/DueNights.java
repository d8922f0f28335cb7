package granary.nights;

import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.nights.store.NightStore;
import granary.tariffs.PublishedTariffs;
import granary.transactions.BusinessDays;
import granary.transactions.CloseDate;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Which night a country starts by itself: the next after the last that was cut over, once its close is due, so that
 * missed nights follow in order. A night that was begun is not its matter: one that was interrupted goes on
 * ({@link ResumeNights}), one that failed waits for a person.
 */
@Shared
public class DueNights {
    private final NightStore nights;
    private final BusinessDays days;
    private final CloseDate closeDate;
    private final PublishedTariffs tariffs;
    private final Countries countries;
    private final RunNight runNight;
    private final BusinessClock clock;

    @Inject
    public DueNights(
            Database database,
            BusinessDays days,
            CloseDate closeDate,
            PublishedTariffs tariffs,
            Countries countries,
            RunNight runNight,
            BusinessClock clock) {
        this.nights = new NightStore(database);
        this.days = days;
        this.closeDate = closeDate;
        this.tariffs = tariffs;
        this.countries = countries;
        this.runNight = runNight;
        this.clock = clock;
    }

    /** Starts at most one night a country; told as started by {@code night}. */
    public void startNext() {
        for (Country country : countries.all()) {
            due(country).ifPresent(date -> runNight.run(new NightKey(country.code(), date), "night"));
        }
    }

    Optional<BusinessDate> due(Country country) {
        Instant now = clock.instant();
        BusinessDate latest = country.latestDue(now);
        Optional<BusinessDate> last = days.lastCutOver(country.code());
        if (last.isEmpty()) {
            return first(country, latest);
        }
        Optional<Night> night = nights.find(new NightKey(country.code(), last.get()));
        BusinessDate next = last.get().next();
        boolean ready = night.map(Night::isSealed).orElse(false) && !next.isAfter(latest) && isUntouched(country, next);
        return ready ? Optional.of(next) : Optional.empty();
    }

    /**
     * A country begins with the first date that has work and a tariff, however long ago the server should have looked;
     * before that there is nothing to close. What was done before the first tariff moves to that night.
     */
    private Optional<BusinessDate> first(Country country, BusinessDate latest) {
        Optional<BusinessDate> worked = closeDate.firstDate(country.code());
        Optional<BusinessDate> priced = tariffs.of(country.code()).begins();
        if (worked.isEmpty() || priced.isEmpty()) {
            return Optional.empty();
        }
        BusinessDate date = worked.get().max(priced.get());
        return date.isAfter(latest) || !isUntouched(country, date) ? Optional.empty() : Optional.of(date);
    }

    private boolean isUntouched(Country country, BusinessDate date) {
        return nights.find(new NightKey(country.code(), date)).isEmpty();
    }
}
