package granary.ear.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Gives an empty server the golden inputs, over REST and in the order of the days, and runs every night. */
final class PlayNights {
    private static final Map<String, String> PROVIDERS =
            Map.of("wechat-trade-", "WECHAT_PAY", "state-grid-", "STATE_GRID", "reloadly-", "RELOADLY");
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("csv", "text/csv", "txt", "text/plain", "zip", "application/zip");
    private static final long NIGHT_SECONDS = 300;

    private final GranaryServer server;
    private final Api maker;
    private final Api checker;

    PlayNights(GranaryServer server) {
        this.server = server;
        this.maker = Api.of(server, "maker");
        this.checker = Api.of(server, "checker");
    }

    void play() {
        List<String> dates = GoldenData.dates();
        String last = dates.get(dates.size() - 1);
        moveClockPast(last);
        for (String kind : List.of("counties", "centers", "partners", "sellers")) {
            batch("admin", "/" + kind + "/batch", kind + ".ndjson");
        }
        GoldenData.inputs("tariff-").forEach(this::publish);
        for (String date : dates) {
            batch("integrator", "/service-transactions/batch", "transactions-" + date + ".ndjson");
            PROVIDERS.forEach((prefix, provider) ->
                    GoldenData.inputs(prefix + date + ".").forEach(file -> upload(provider, file)));
            run(date);
            if (GoldenData.approvals().contains(date) && date.compareTo(last) < 0) {
                approvePayouts(date);
            }
        }
    }

    /** The golden days may lie ahead of the machine's clock: a trade of the future is refused, a night not due. */
    private void moveClockPast(String date) {
        Instant end = LocalDate.parse(date)
                .plusDays(1)
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        Api admin = Api.of(server, "admin");
        Instant now = Instant.parse(
                admin.get("/sandbox/clock").expect(200).json().path("now").asText());
        if (now.isBefore(end)) {
            admin.post("/sandbox/clock", "{\"to\":\"%s\"}".formatted(end.plusSeconds(60)))
                    .expect(200);
        }
    }

    private void batch(String role, String path, String file) {
        JsonNode results = Api.of(server, role)
                .post(path, GoldenData.input(file), Api.NDJSON, Map.of())
                .expect(200, 201, 207)
                .json();
        JsonNode items = results.isArray() ? results : results.path("items");
        long lines = new String(GoldenData.input(file), StandardCharsets.UTF_8)
                .lines()
                .count();
        assertThat(items).as(file).hasSize((int) lines);
        assertThat(items)
                .as(file)
                .allSatisfy(item -> assertThat(item.path("status").asText())
                        .as(item.toString())
                        // The data tell some items twice.
                        .isIn("ACCEPTED", "REPEATED"));
    }

    private void publish(String file) {
        Answer draft = maker.post("/tariffs", GoldenData.input(file), Api.JSON, Map.of())
                .expect(201);
        String path = "/tariffs/" + draft.json().path("id").asText() + "/publication";
        checker.post(path, "{}".getBytes(StandardCharsets.UTF_8), Api.JSON, ifMatch(draft))
                .expect(200, 201, 204);
    }

    private void upload(String provider, String file) {
        String mediaType = MEDIA_TYPES.getOrDefault(
                file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "application/octet-stream");
        Answer receipt = Api.of(server, "integrator")
                .post("/feeds/" + provider + "/files", GoldenData.input(file), mediaType, Map.of())
                .expect(200, 201, 202);
        assertThat(receipt.json().path("state").asText()).as(receipt.text()).isEqualTo("ACCEPTED");
    }

    private void run(String date) {
        String night = "/nights/CN/" + date;
        Answer started = maker.post(night + "/runs", "{}").expect(202);
        String job = started.header("Location").orElseThrow();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(NIGHT_SECONDS);
        String state = "";
        while (!state.equals("SEALED")) {
            String progress = maker.get(job).expect(200).text();
            state = maker.get(night).expect(200).json().path("state").asText();
            assertThat(state).as(progress).isNotIn("FAILED", "STOPPED", "ABANDONED");
            assertThat(System.nanoTime())
                    .as("night %s is still %s: %s", date, state, progress)
                    .isLessThan(deadline);
            GranaryServer.pause();
        }
    }

    private void approvePayouts(String date) {
        JsonNode batches = checker.get("/payout-batches?country=CN&date=" + date)
                .expect(200)
                .json()
                .path("items");
        assertThat(batches).as("draft batches of " + date).isNotEmpty();
        for (JsonNode batch : batches) {
            String path = "/payout-batches/" + batch.path("id").asText();
            Answer read = checker.get(path).expect(200);
            checker.post(
                            path + "/decision",
                            "{\"decision\":\"APPROVE\"}".getBytes(StandardCharsets.UTF_8),
                            Api.JSON,
                            ifMatch(read))
                    .expect(200, 201, 204);
        }
    }

    private static Map<String, String> ifMatch(Answer read) {
        return read.header("ETag").map(tag -> Map.of("If-Match", tag)).orElse(Map.of());
    }
}
