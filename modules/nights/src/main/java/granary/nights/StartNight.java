package granary.nights;

import granary.access.Audit;
import granary.access.Problem;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.database.Database;
import granary.database.LostRace;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.nights.domain.BegunRun;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.nights.store.NightStore;
import granary.tariffs.PublishedTariffs;
import granary.transactions.BusinessDays;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Begins a run of a night, where it is due and next; the job is submitted once this has committed. */
@Shared
public class StartNight {
    private final NightStore nights;
    private final HoldLease holdLease;
    private final BusinessDays days;
    private final Countries countries;
    private final PublishedTariffs tariffs;
    private final Audit audit;
    private final BusinessClock clock;

    @Inject
    public StartNight(
            Database database,
            HoldLease holdLease,
            BusinessDays days,
            Countries countries,
            PublishedTariffs tariffs,
            Audit audit,
            BusinessClock clock) {
        this.nights = new NightStore(database);
        this.holdLease = holdLease;
        this.days = days;
        this.countries = countries;
        this.tariffs = tariffs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param by who starts it
     * @return the run, and its lease
     * @throws Problem 404 for a country without a pack; 409 {@code NIGHT_NOT_DUE}, {@code NIGHT_SEALED}, {@code
     *     NIGHT_RUNNING}, {@code NIGHT_OUT_OF_ORDER}, {@code NO_TARIFF}
     */
    @Transactional
    public BegunRun begin(NightKey key, String by) {
        Country country = countries.find(key.country()).orElseThrow(Problem::notFound);
        Optional<Night> known = nights.find(key);
        known.ifPresent(StartNight::requireRestartable);
        requireDue(country, key.date());
        requireOrder(key, known.isPresent());
        if (tariffs.of(key.country()).at(key.date()).isEmpty()) {
            throw Problem.of(409, "NO_TARIFF", "no published tariff is effective on " + key.date());
        }
        int run = known.map(night -> again(night, by)).orElseGet(() -> first(key, by));
        BegunRun begun = new BegunRun(holdLease.take(key).orElseThrow(() -> running(key)), run);
        audit.record(by, "NIGHT_STARTED", key.toString(), "{\"run\":%d}".formatted(run));
        return begun;
    }

    /** Of two who begin a night at once one wins; the other is told what it would have been told a moment later. */
    private int first(NightKey key, String by) {
        try {
            nights.insert(key, by);
            return 1;
        } catch (UnableToExecuteStatementException e) {
            throw LostRace.in(e) ? running(key) : e;
        }
    }

    private int again(Night night, String by) {
        if (!nights.beginAgain(night.key(), night.run(), by)) {
            throw running(night.key());
        }
        return night.run() + 1;
    }

    private static void requireRestartable(Night night) {
        if (night.isSealed()) {
            throw Problem.of(
                    409, "NIGHT_SEALED", "the night of %s is sealed; what is wrong is adjusted".formatted(night.key()));
        }
        if (night.isRunning()) {
            throw running(night.key());
        }
    }

    private static Problem running(NightKey key) {
        return Problem.of(409, "NIGHT_RUNNING", "the night of %s is running".formatted(key))
                .retryable();
    }

    private void requireDue(Country country, BusinessDate date) {
        if (clock.instant().isBefore(country.endOf(date))) {
            throw Problem.of(409, "NIGHT_NOT_DUE", "%s has not ended in %s".formatted(date, country.code()))
                    .retryable();
        }
    }

    private void requireOrder(NightKey key, boolean again) {
        Optional<BusinessDate> last = days.lastCutOver(key.country());
        if (last.isEmpty()) {
            return; // a country's first night is the first that is run
        }
        boolean next = key.date().equals(last.get().next()) && isSealed(new NightKey(key.country(), last.get()));
        boolean rerun = again && key.date().equals(last.get());
        if (!next && !rerun) {
            throw Problem.of(
                    409,
                    "NIGHT_OUT_OF_ORDER",
                    "nights follow without a gap: the last that was cut over is %s".formatted(last.get()));
        }
    }

    private boolean isSealed(NightKey key) {
        return nights.find(key).map(Night::isSealed).orElse(false);
    }
}
