package granary.tariffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.IfMatch;
import granary.access.Problem;
import granary.access.Role;
import granary.access.Scope;
import granary.access.wire.Json;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.database.TestEntities;
import granary.money.BusinessDate;
import granary.tariffs.domain.TariffDocument;
import granary.tariffs.domain.TariffSheet;
import granary.tariffs.store.TariffStore;
import granary.transactions.BusinessDays;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class TariffLifeIT {
    private static final Caller MAKER = caller("maker", Role.MAKER);
    private static final Caller CHECKER = caller("checker", Role.CHECKER);
    private static final Map<Dialect, Database> DATABASES = new EnumMap<>(Dialect.class);

    private final Database database;
    private final TestEntities entities;
    private final BusinessDays days;

    private final List<String> deeds = Collections.synchronizedList(new ArrayList<>());
    private final Audit audit = new Audit() {
        @Override
        public void record(Caller caller, String action, String subject, String detailJson) {
            deeds.add(caller.id() + " " + action);
        }
    };

    TariffLifeIT(Dialect dialect) {
        database = DATABASES.computeIfAbsent(dialect, one -> TestDatabase.migrated(one, "tariffs", "transactions"));
        entities = TestEntities.of(database, "tariffs");
        days = new BusinessDays(database, new Countries());
    }

    @BeforeEach
    void beginAnew() {
        days.open();
        database.jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM tariff");
            handle.execute("DELETE FROM tariff_version_count");
            handle.execute("UPDATE business_day SET first_open = NULL");
        });
    }

    @Test
    void versionsCountPublicationsAndTheDateDecides() {
        publish(draft("2026-05-01").id(), CHECKER);
        publish(draft("2026-04-01").id(), CHECKER);
        var history = entities.inTransaction(em -> new PublishedTariffs(new TariffStore(em)).of("CN"));
        assertThat(history.at(BusinessDate.of(2026, 4, 30)).orElseThrow().version())
                .isEqualTo(2);
        assertThat(history.at(BusinessDate.of(2026, 5, 1)).orElseThrow().version())
                .isEqualTo(1);
        assertThat(history.at(BusinessDate.of(2026, 3, 31))).isEmpty();
        assertThat(history.version(2).rules()).hasSize(1);
    }

    @Test
    void oneDateIsNotPublishedTwice() {
        publish(draft("2026-05-01").id(), CHECKER);
        String second = draft("2026-05-01").id();
        assertThatThrownBy(() -> publish(second, CHECKER)).hasMessageContaining("/effectiveFrom");
        assertThat(publish(draft("2026-05-02").id(), CHECKER).version()).contains(2);
    }

    @Test
    void aDateThatIsCutOverIsNotPublished() {
        database.jdbi().useHandle(handle -> handle.execute("UPDATE business_day SET first_open = DATE('2026-05-02')"));
        String id = draft("2026-05-01").id();
        assertThatThrownBy(() -> publish(id, CHECKER)).hasMessageContaining("first open date is 2026-05-02");
        assertThat(publish(draft("2026-05-02").id(), CHECKER).version()).contains(1);
    }

    @Test
    void whoeverHadAHandInItDoesNotPublishIt() {
        String id = draft("2026-05-01").id();
        assertThatThrownBy(() -> publish(id, MAKER)).hasMessageContaining("MAKER_IS_CHECKER");
        change(id, "2026-05-03", CHECKER);
        assertThatThrownBy(() -> publish(id, CHECKER)).hasMessageContaining("MAKER_IS_CHECKER");
    }

    @Test
    void anApprovalIsBoundToTheContentThatWasSeen() {
        TariffSheet drafted = draft("2026-05-01");
        IfMatch seen = IfMatch.required(IfMatch.etag(drafted.contentHash()));
        change(drafted.id(), "2026-05-03", MAKER);
        assertThatThrownBy(() -> publish(drafted.id(), seen, CHECKER)).hasMessageContaining("CHANGED_SINCE");
    }

    @Test
    void aDoubledApprovalAnswersTheFirstAndAnotherCheckersIsRefused() {
        String id = draft("2026-05-01").id();
        TariffSheet first = publish(id, CHECKER);
        assertThat(publish(id, CHECKER).published()).isEqualTo(first.published());
        assertThat(deeds).containsExactly("maker TARIFF_DRAFTED", "checker TARIFF_PUBLISHED");
        assertThatThrownBy(() -> publish(id, caller("other", Role.CHECKER))).hasMessageContaining("TARIFF_PUBLISHED");
    }

    @Test
    void aPublishedTariffNeverChanges() {
        String id = draft("2026-05-01").id();
        publish(id, CHECKER);
        assertThatThrownBy(() -> change(id, "2026-06-01", MAKER)).hasMessageContaining("TARIFF_PUBLISHED");
    }

    @Test
    void publicationsAtOnceGetConsecutiveVersionsOrAClearConflict() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int day = 1; day <= 8; day++) {
            ids.add(draft("2026-05-0" + day).id());
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Optional<Integer>>> versions = new ArrayList<>();
        ids.forEach(id -> versions.add(threads.submit(() -> publishUntilDone(id))));
        List<Integer> got = new ArrayList<>();
        for (Future<Optional<Integer>> version : versions) {
            got.add(version.get().orElseThrow());
        }
        threads.shutdown();
        assertThat(got).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void aDocumentChangedBehindItsHashIsNotUsed() {
        String id = draft("2026-05-01").id();
        publish(id, CHECKER);
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE tariff SET document = ? WHERE id = ?", Json.write(document("2026-06-01")), id));
        assertThatThrownBy(() -> entities.inTransaction(em -> new PublishedTariffs(new TariffStore(em)).of("CN")))
                .hasMessageContaining("was changed");
    }

    @Test
    void pagesFollowOneAnother() {
        List<String> ids = List.of(draft("2026-05-01").id(), draft("2026-05-02").id());
        entities.inTransaction(em -> {
            ReadTariffs read = new ReadTariffs(new TariffStore(em));
            assertThat(read.page("CN", "", 10).stream().map(TariffSheet::id)).isEqualTo(ids);
            assertThat(read.page("", ids.get(0), 10).stream().map(TariffSheet::id))
                    .containsExactly(ids.get(1));
            assertThat(read.page("VN", "", 10)).isEmpty();
            return read.one(ids.get(0));
        });
    }

    private Optional<Integer> publishUntilDone(String id) {
        while (true) {
            try {
                return publish(id, CHECKER).version();
            } catch (Problem problem) {
                assertThat(problem.isRetryable()).isTrue();
            }
        }
    }

    private TariffSheet draft(String from) {
        return entities.inTransaction(
                em -> new DraftTariff(new TariffStore(em), new Countries(), new BusinessClock(), audit)
                        .draft(document(from), MAKER));
    }

    private void change(String id, String from, Caller by) {
        entities.inTransaction(em -> {
            TariffStore store = new TariffStore(em);
            IfMatch seen =
                    IfMatch.required(IfMatch.etag(store.find(id).orElseThrow().contentHash()));
            return new DraftTariff(store, new Countries(), new BusinessClock(), audit)
                    .change(id, seen, document(from), by);
        });
    }

    /** By a checker who has just read it. */
    private TariffSheet publish(String id, Caller checker) {
        String hash = entities.inTransaction(
                em -> new ReadTariffs(new TariffStore(em)).one(id).contentHash());
        return publish(id, IfMatch.required(IfMatch.etag(hash)), checker);
    }

    private TariffSheet publish(String id, IfMatch seen, Caller checker) {
        return entities.inTransaction(em ->
                new PublishTariff(new TariffStore(em), days, new BusinessClock(), audit).publish(id, seen, checker));
    }

    private static TariffDocument document(String from) {
        return Json.read("""
                {"country":"CN","effectiveFrom":"%s","holdbackPpm":100000,"holdbackDays":2,"rules":[
                {"kind":"PURCHASE","tiers":[{"from":1,"ratePpm":8000,"fixed":10,"min":20,"max":500}]}]}
                """.formatted(from), TariffDocument.class);
    }

    private static Caller caller(String id, Role role) {
        return new Caller(id, id, role, Scope.NONE);
    }
}
