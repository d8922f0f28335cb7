package granary.nights;

import static org.assertj.core.api.Assertions.assertThat;

import granary.access.Audit;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.ledger.PostEntries;
import granary.money.BusinessDate;
import granary.money.Rate;
import granary.nights.domain.LeaseOwner;
import granary.tariffs.PublishedTariffs;
import granary.tariffs.domain.Rule;
import granary.tariffs.domain.Tariff;
import granary.tariffs.domain.TariffHistory;
import granary.tariffs.domain.Tier;
import granary.tariffs.store.TariffStore;
import granary.transactions.BusinessDays;
import granary.transactions.CloseDate;
import granary.transactions.domain.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which night the timer starts, at noon of 29 October in China. */
@OnEachDatabase
class DueNightsIT {
    private static final BusinessDate MONDAY = BusinessDate.of(2026, 10, 26);
    private static final BusinessDate TUESDAY = MONDAY.next();
    private static final BusinessDate YESTERDAY = TUESDAY.next();
    private static final Instant NOW = Instant.parse("2026-10-29T04:00:00Z");

    private final Database database;
    private final Countries countries = new Countries();
    private final BusinessDays days;
    private BusinessDate tariffFrom = BusinessDate.of(2026, 10, 1);

    DueNightsIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "ledger", "transactions", "nights");
        days = new BusinessDays(database, countries);
    }

    @BeforeEach
    void open() {
        days.open();
    }

    @Test
    void nothingIsDueBeforeAnythingWasDone() {
        assertThat(due()).isEmpty();
    }

    @Test
    void workOfTodayIsNotDue() {
        worked(YESTERDAY.next());

        assertThat(due()).isEmpty();
    }

    @Test
    void theFirstNightIsThatOfTheFirstWorkHoweverLongTheServerWasDown() {
        worked(TUESDAY);
        worked(MONDAY);

        assertThat(due()).contains(MONDAY);
    }

    @Test
    void workBeforeTheFirstTariffWaitsForItsFirstNight() {
        worked(MONDAY);
        tariffFrom = TUESDAY;

        assertThat(due()).contains(TUESDAY);
    }

    @Test
    void missedNightsFollowInOrder() {
        sealed(MONDAY);
        worked(YESTERDAY);

        assertThat(due()).contains(TUESDAY);
    }

    @Test
    void aNightIsNotStartedWhileTheOneBeforeIsUnsealed() {
        cutOver(MONDAY, "SETTLING");

        assertThat(due()).isEmpty();
    }

    @Test
    void nothingIsDueAfterYesterdaysNight() {
        sealed(YESTERDAY);

        assertThat(due()).isEmpty();
    }

    @Test
    void aNightThatWasBegunIsNotBegunAgain() {
        cutOver(MONDAY, "FAILED");

        assertThat(due()).isEmpty();
    }

    @Test
    void norIsAFirstNightThatFailedBeforeItsCutOver() {
        worked(MONDAY);
        night(MONDAY, "FAILED");

        assertThat(due()).isEmpty();
    }

    private Optional<BusinessDate> due() {
        BusinessClock clock = new BusinessClock() {
            @Override
            public Instant instant() {
                return NOW;
            }
        };
        PublishedTariffs tariffs = new PublishedTariffs(new TariffStore()) {
            @Override
            public TariffHistory of(String country) {
                Rule rule = new Rule(
                        1, Kind.PURCHASE, null, null, null, List.of(new Tier(1, 8_000, 0, 0, Tier.NO_MAXIMUM)));
                return new TariffHistory(
                        List.of(new Tariff(new Tariff.Edition("CN", 1, tariffFrom), new Rate(0), 0, List.of(rule))));
            }
        };
        CloseDate closeDate = new CloseDate(database, days, new PostEntries(database));
        ThisServer server = new ThisServer(new LeaseOwner("here", "now", 60));
        HoldLease holdLease = new HoldLease(database, server);
        StartNight start = new StartNight(database, holdLease, days, countries, tariffs, new Audit(), clock);
        RunNight run = new RunNight(
                start, new SubmitNight(database, new NightIdentity(), new WriteNight(database, server), holdLease));
        return new DueNights(database, days, closeDate, tariffs, countries, run, clock).due(countries.get("CN"));
    }

    private void worked(BusinessDate date) {
        sql("""
                INSERT INTO service_transaction (seq, country, business_date, settle_county, center_no, kind, channel,
                    provider_ref, ref_shard, amount_minor, currency, trade_time_micros, source, source_id)
                VALUES (%1$d, 'CN', DATE('%2$s'), 1, 1, 0, 'TAOBAO', 'ref', 0, 100, 'CNY', 0, 'pos', 'id-%1$d')
                """.formatted(date.day().toEpochDay(), date));
    }

    private void sealed(BusinessDate date) {
        cutOver(date, "SEALED");
    }

    private void cutOver(BusinessDate date, String state) {
        night(date, state);
        sql("UPDATE business_day SET first_open = DATE('%s') WHERE country = 'CN'".formatted(date.next()));
    }

    private void night(BusinessDate date, String state) {
        sql("""
                INSERT INTO night (country, business_date, state, run_no, started_by)
                VALUES ('CN', DATE('%s'), '%s', 1, 'night')
                """.formatted(date, state));
    }

    private void sql(String statement) {
        database.jdbi().useHandle(h -> h.execute(statement));
    }
}
