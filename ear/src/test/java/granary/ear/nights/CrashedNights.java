package granary.ear.nights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Api;
import granary.ear.server.Postgres;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Nights whose server is killed, one night a moment, each held against the same night of an installation that nobody
 * disturbs. After the kill the server is started again, and nothing else is done.
 */
final class CrashedNights {
    private static final Pattern ANYTHING = Pattern.compile(".*");
    /** Of a chunk's time, the part in which it is written. */
    private static final double WRITING = 0.5;

    private final String name;
    private final boolean onPostgres;
    private final List<Moment> moments;
    private final int days;
    private final List<Outcome> twin = new ArrayList<>();
    private final Map<String, Long> stepMillis = new HashMap<>();
    private final List<Kill> kills = new ArrayList<>();

    /** @param spareDays a kill may come too late for what it was aimed at; it is aimed again on so many other dates */
    CrashedNights(String database, List<Moment> moments, int spareDays) {
        this.name = "crashed-" + database;
        this.onPostgres = database.equals("postgresql");
        this.moments = moments;
        this.days = moments.size() + spareDays;
    }

    /** What each kill met, in order. @throws AssertionError where a night is not that of its twin */
    List<Kill> play() {
        onDatabase(this::playTwin, "-twin");
        onDatabase(this::playKills, "");
        return List.copyOf(kills);
    }

    private interface Play {
        void on(WorkedDays days);
    }

    private void onDatabase(Play play, String suffix) {
        if (!onPostgres) {
            try (WorkedDays worked = WorkedDays.of(name + suffix, days, Map.of())) {
                play.on(worked);
            }
            return;
        }
        try (Postgres postgres = Postgres.start();
                WorkedDays worked = WorkedDays.of(name + suffix, days, postgres.environment())) {
            play.on(worked);
        }
    }

    private void playTwin(WorkedDays worked) {
        for (int day = 0; day < days; day++) {
            LocalDate date = WorkedDays.date(day);
            worked.begin(date);
            JsonNode job = worked.job(worked.awaitEnd(date));
            for (JsonNode step : job.path("steps")) {
                long millis = Duration.between(
                                Instant.parse(step.path("startedAt").asText()),
                                Instant.parse(step.path("endedAt").asText()))
                        .toMillis();
                // The shortest counts: what is killed later than planned may be over.
                stepMillis.merge(step.path("name").asText(), millis, Math::min);
            }
            twin.add(worked.outcome(date));
        }
        System.out.printf("%s: undisturbed steps take %s ms%n", name, stepMillis);
    }

    private void playKills(WorkedDays worked) {
        Deque<Moment> open = new ArrayDeque<>(moments);
        for (int day = 0; day < days && !open.isEmpty(); day++) {
            Moment moment = open.remove();
            Kill kill = kill(worked, day, moment);
            System.out.printf("%s, %s: %s%n", name, WorkedDays.date(day), kill);
            kills.add(kill);
            if (!kill.isHit()) {
                open.add(moment);
            }
        }
    }

    private Kill kill(WorkedDays worked, int day, Moment moment) {
        LocalDate date = WorkedDays.date(day);
        LogTail tail = new LogTail(worked.server().log());
        Runnable crash = worked.server().crash();
        String job = worked.begin(date);
        await(tail, moment);
        crash.run();
        List<String> before = tail.lines();
        worked.server().startAgain();
        worked.awaitEnd(date);
        assertThat(worked.job(job).path("state").asText())
                .as("whoever watches the job that was killed sees the night end")
                .isEqualTo("COMPLETED");
        Kill kill = Kill.of(moment, before, linesSinceTheStart(worked));
        judge(worked, day, kill);
        return kill;
    }

    private static List<String> linesSinceTheStart(WorkedDays worked) {
        return worked.server().log().find(ANYTHING).stream()
                .map(line -> line.group())
                .toList();
    }

    private void await(LogTail tail, Moment moment) {
        if (moment.isInOpenChunk()) {
            tail.await(moment.chunk(), line -> line.contains(" writes ") && line.contains(" transactions"));
            int chunks = WorkedDays.TRANSACTIONS / WorkedDays.CHUNK;
            LogTail.sleepMillis((long) (moment.part() * WRITING * stepMillis.getOrDefault("fees", 0L) / chunks));
            return;
        }
        tail.await(1, line -> line.endsWith(": " + moment.step() + " begins"));
        // The step's record is opened before the step begins, and closed after it.
        LogTail.sleepMillis((long) (moment.part() * WRITING * stepMillis.getOrDefault(moment.step(), 0L)));
    }

    private void judge(WorkedDays worked, int day, Kill kill) {
        LocalDate date = WorkedDays.date(day);
        assertThat(worked.night(date, Api.of(worked.server(), "maker"))
                        .path("run")
                        .asInt())
                .as("the run goes on; no other begins")
                .isEqualTo(1);
        assertThat(kill.redone().values()).as("chunks done again: " + kill).allMatch(chunks -> chunks == 1);
        assertThat(kill.begunAgain()).as("steps begun again: " + kill).isSubsetOf(kill.step());
        worked.outcome(date).isThatOf(twin.get(day));
        assertThat(WorkedDays.findings(date, Api.of(worked.server(), "auditor")))
                .isEmpty();
    }
}
