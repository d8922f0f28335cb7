package granary.ear.nights;

import static org.assertj.core.api.Assertions.assertThat;

import granary.ear.server.Answer;
import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import granary.ear.server.Postgres;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two servers on one PostgreSQL, of which each night has one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaleOwnerIT {
    private static final int DAYS = 3;
    private static final int THREADS = 2;
    private static final LocalDate FIRST = WorkedDays.date(1);
    private static final LocalDate SECOND = WorkedDays.date(2);
    private static final Pattern TAKEN_OVER =
            Pattern.compile("The night of CN " + FIRST + " was interrupted; it goes on");

    private final List<Outcome> twin = new ArrayList<>();
    private final List<AutoCloseable> closed = new ArrayList<>();
    private List<String> ownersLast = List.of();
    private List<Answer> starts = List.of();
    private WorkedDays owner;
    private GranaryServer other;

    @BeforeAll
    void play() throws Exception {
        playTwin();
        Postgres postgres = opened(Postgres.start());
        owner = opened(WorkedDays.of("stale-owner", DAYS, postgres.environment()));
        // The key of the seals is made for the first one; both servers sign with it.
        owner.begin(WorkedDays.date(0));
        owner.awaitEnd(WorkedDays.date(0));
        other = opened(
                GranaryServer.join(owner.server(), "next-owner", WorkedDays.environment(postgres.environment())));
        sleepThroughTheFirstNight();
        startTheSecondNightTwice();
    }

    private <T extends AutoCloseable> T opened(T opened) {
        closed.add(0, opened);
        return opened;
    }

    @AfterAll
    void close() throws Exception {
        for (AutoCloseable each : closed) {
            each.close();
        }
    }

    private void playTwin() {
        try (Postgres postgres = Postgres.start();
                WorkedDays worked = WorkedDays.of("awake-owner", DAYS, postgres.environment())) {
            for (int day = 0; day < DAYS; day++) {
                LocalDate date = WorkedDays.date(day);
                worked.begin(date);
                worked.awaitEnd(date);
                twin.add(worked.outcome(date));
            }
        }
    }

    private void sleepThroughTheFirstNight() {
        LogTail ownersLog = new LogTail(owner.server().log());
        LogTail othersLog = new LogTail(other.log());
        owner.begin(FIRST);
        ownersLog.await(5, StaleOwnerIT::isChunk);
        owner.server().freeze();
        int before;
        try {
            othersLog.await(1, line -> TAKEN_OVER.matcher(line).find());
            before = ownersLog.lines().size();
        } finally {
            owner.server().thaw();
        }
        ownersLog.await(1, line -> line.contains("was taken over by somebody else"));
        owner.awaitEnd(FIRST);
        List<String> all = ownersLog.lines();
        ownersLast = all.subList(Math.min(before, all.size()), all.size());
    }

    private void startTheSecondNightTwice() {
        Api here = Api.of(owner.server(), "maker");
        Api there = Api.of(owner.server(), "maker").at(other.base());
        String runs = WorkedDays.night(SECOND) + "/runs";
        List<CompletableFuture<Answer>> both = List.of(
                CompletableFuture.supplyAsync(() -> here.post(runs, "{}")),
                CompletableFuture.supplyAsync(() -> there.post(runs, "{}")));
        starts = both.stream().map(CompletableFuture::join).toList();
        owner.awaitEnd(SECOND);
    }

    private static boolean isChunk(String line) {
        return line.contains(" writes ") && line.contains(" transactions");
    }

    @Test
    void theStaleOwnerIsRefusedInItsNextChunk() {
        assertThat(ownersLast)
                .as("each of its threads tries one chunk at most")
                .filteredOn(StaleOwnerIT::isChunk)
                .hasSizeLessThanOrEqualTo(THREADS);
    }

    @Test
    void itsNightIsThatOfAnOwnerWhoStayedAwake() {
        owner.outcome(FIRST).isThatOf(twin.get(1));
        assertThat(WorkedDays.findings(FIRST, Api.of(owner.server(), "auditor")))
                .isEmpty();
    }

    @Test
    void bothServersGiveTheSameExports() {
        Api auditor = Api.of(owner.server(), "auditor").at(other.base());

        WorkedDays.outcome(FIRST, auditor).isThatOf(twin.get(1));
        WorkedDays.outcome(SECOND, auditor).isThatOf(twin.get(2));
    }

    @Test
    void ofTwoStartsAtOnceOneWins() {
        assertThat(starts).extracting(Answer::status).containsExactlyInAnyOrder(202, 409);
        assertThat(starts)
                .filteredOn(start -> start.status() == 409)
                .allSatisfy(refused -> assertThat(refused.code()).isEqualTo("NIGHT_RUNNING"));
        owner.outcome(SECOND).isThatOf(twin.get(2));
    }
}
