package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import granary.ear.server.Postgres;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A small installation: two counties with a center and a partner each, one tariff, and a client for each of them. Its
 * clock stands in the morning, so that a test does not run into another date.
 */
public final class Village implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final String CENTER = "V1";
    static final String PARTNER = "P1";
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final long PATIENCE_SECONDS = 300;

    private static final String TARIFF = """
            {"country":"CN","effectiveFrom":"%s","holdbackPpm":0,"holdbackDays":2,"rules":[
              {"kind":"PURCHASE","tiers":[{"from":1,"ratePpm":10000,"fixed":10,"min":20}]},
              {"kind":"BILL_PAYMENT","tiers":[{"from":1,"ratePpm":0,"fixed":50,"min":0}]},
              {"kind":"TOP_UP","tiers":[{"from":1,"ratePpm":20000,"fixed":0,"min":10}]},
              {"kind":"TRAVEL_BOOKING","tiers":[{"from":1,"ratePpm":5000,"fixed":100,"min":0,"max":1500}]}]}""";

    private final GranaryServer server;
    private final Map<String, Api> clients = new HashMap<>();

    private final Optional<Postgres> postgres;

    private Village(GranaryServer server, Optional<Postgres> postgres) {
        this.server = server;
        this.postgres = postgres;
    }

    /** Starts a server on Derby, and founds the village on it. */
    public static Village found(String name, Map<String, String> environment) {
        return found(name, environment, Optional.empty());
    }

    /** The same on a PostgreSQL of its own. */
    public static Village foundOnPostgres(String name) {
        Postgres postgres = Postgres.start();
        return found(name, postgres.environment(), Optional.of(postgres));
    }

    /** The same, where an operator sets more. */
    public static Village foundOn(Postgres postgres, String name, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(postgres.environment());
        all.putAll(environment);
        return found(name, all, Optional.of(postgres));
    }

    /** The same on Derby, with a server whose configuration can be changed while it runs. */
    static Village foundConfigurable(String name) {
        return found(new Village(GranaryServer.startConfigurable(name, plain(Map.of())), Optional.empty()));
    }

    private static Village found(String name, Map<String, String> environment, Optional<Postgres> postgres) {
        return found(new Village(GranaryServer.start(name, plain(environment)), postgres));
    }

    private static Map<String, String> plain(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of("GRANARY_DEMO", "false", "GRANARY_TIMERS", "false"));
        all.putAll(environment);
        return all;
    }

    private static Village found(Village village) {
        try {
            village.moveClockTo(village.today().plusDays(1));
            village.register();
            return village;
        } catch (RuntimeException | AssertionError e) {
            village.close();
            throw e;
        }
    }

    private void register() {
        batch("/counties/batch", List.of("""
                {"code":"K1","name":"青石县","tier":"A","country":"CN","province":"浙江省"}""", """
                {"code":"K2","name":"白水县","tier":"B","country":"CN","province":"贵州省"}"""));
        batch("/centers/batch", List.of("""
                {"code":"V1","name":"青石村服务站","county":"K1"}""", """
                {"code":"V2","name":"白水村服务站","county":"K2"}"""));
        batch("/partners/batch", List.of("""
                {"code":"P1","name":"刘阆","center":"V1","model":"STORE","since":"2025-01-01"}""", """
                {"code":"P2","name":"陈遂","center":"V2","model":"SELLER","since":"2025-01-01"}"""));
        clients.put("county", client("county", "counties", "K1"));
        clients.put("other county", client("county", "counties", "K2"));
        clients.put("partner", client("partner", "partners", PARTNER));
        clients.put("other partner", client("partner", "partners", "P2"));
        publishTariff(TARIFF.formatted(today().withDayOfMonth(1)));
    }

    private void batch(String path, List<String> items) {
        byte[] body = String.join("\n", items).getBytes(StandardCharsets.UTF_8);
        assertThat(as("admin")
                        .post(path, body, Api.NDJSON, Map.of())
                        .expect(200)
                        .json())
                .allSatisfy(item -> assertThat(item.path("status").asText()).isEqualTo("ACCEPTED"));
    }

    private Api client(String role, String kind, String code) {
        JsonNode made = as("admin")
                .post("/clients", "{\"role\":\"%s\",\"scope\":{\"%s\":[\"%s\"]}}".formatted(role, kind, code))
                .expect(201)
                .json();
        return new Api(
                server.base(),
                made.path("client_id").asText(),
                made.path("client_secret").asText());
    }

    public void publishTariff(String tariff) {
        Answer draft = as("maker").post("/tariffs", tariff).expect(201);
        checked("/tariffs/" + draft.json().path("id").asText() + "/publication", "{}", draft);
    }

    /** The checker approves what the night of a date has drafted to be paid. */
    public void approvePayouts(LocalDate date) {
        JsonNode batches = as("checker")
                .get("/payout-batches?country=CN&date=" + date)
                .expect(200)
                .json()
                .path("items");
        assertThat(batches).isNotEmpty();
        for (JsonNode batch : batches) {
            String path = "/payout-batches/" + batch.path("id").asText();
            checked(
                    path + "/decision",
                    "{\"decision\":\"APPROVE\"}",
                    as("checker").get(path).expect(200));
        }
    }

    private void checked(String path, String body, Answer seen) {
        as("checker")
                .post(
                        path,
                        body.getBytes(StandardCharsets.UTF_8),
                        Api.JSON,
                        Map.of("If-Match", seen.header("ETag").orElseThrow()))
                .expect(200, 201, 204);
    }

    /** One of the installation's clients by its role, or "county" and "partner" of center V1, or "other county". */
    public Api as(String who) {
        return clients.computeIfAbsent(who, role -> Api.of(server, role));
    }

    public GranaryServer server() {
        return server;
    }

    /** The date on the business clock, which is that of the open night. */
    public LocalDate today() {
        String now =
                as("admin").get("/sandbox/clock").expect(200).json().path("now").asText();
        return LocalDate.ofInstant(Instant.parse(now), ZONE);
    }

    /** Moves the business clock on to the morning of a date. */
    public void moveClockTo(LocalDate date) {
        Instant to = date.atTime(MORNING).atZone(ZONE).toInstant();
        as("admin").post("/sandbox/clock", "{\"to\":\"%s\"}".formatted(to)).expect(200);
    }

    /** As if the outside world had gone. */
    void stopWorld() {
        as("admin").post(server.base() + "/sandbox/pause", "").expect(200);
    }

    void resumeWorld() {
        as("admin").post(server.base() + "/sandbox/resume", "").expect(200);
    }

    /** @return the order as it was accepted */
    public JsonNode place(String who, String order) {
        return as(who).post("/orders", order).expect(201).json();
    }

    /** @return what the server answers to a refund in fen */
    Answer refund(String who, String order, long amount) {
        return as(who).post("/orders/" + order + "/refunds", Orders.refund(amount));
    }

    public JsonNode order(String id) {
        return as("county").get("/orders/" + id).expect(200).json();
    }

    public void awaitState(String id, String state) {
        await(() -> order(id).path("state").asText().equals(state));
    }

    /** Until a channel has been tried in vain; answers what the history says of it. */
    String awaitNotReached(String id) {
        await(() -> !notReached(id).isEmpty());
        return notReached(id);
    }

    private String notReached(String id) {
        return order(id).path("history").findValuesAsText("note").stream()
                .filter(note -> note.startsWith("not reached yet"))
                .findFirst()
                .orElse("");
    }

    public static void await(BooleanSupplier happened) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it does not happen").isLessThan(deadline);
            GranaryServer.pause();
        }
    }

    /** Runs the night of a date to its seal; the clock must have left the date. */
    public void runNight(LocalDate date) {
        as("maker").post(night(date) + "/runs", "{}").expect(202);
        awaitSeal(date);
    }

    public void awaitSeal(LocalDate date) {
        await(() -> {
            JsonNode night = as("maker").get(night(date)).expect(200).json();
            assertThat(night.path("state").asText()).as(night.toString()).isNotEqualTo("FAILED");
            return night.path("state").asText().equals("SEALED");
        });
    }

    public static String night(LocalDate date) {
        return "/nights/CN/" + date;
    }

    /** An export's lines without its header. */
    public List<String> export(LocalDate date, String name) {
        return as("auditor")
                .get(night(date) + "/" + name + ".csv", "text/csv")
                .expect(200)
                .text()
                .lines()
                .skip(1)
                .toList();
    }

    /** What is booked for an order or a statement: "KIND account±amount …", in the order of posting. */
    public List<String> entries(String reference) {
        return Books.entries(as("auditor")
                .get("/entries?reference=" + reference)
                .expect(200)
                .json()
                .path("items"));
    }

    /** Every account once used, at the end of a date: "account±amount". */
    public List<String> balances(LocalDate date) {
        return Books.balances(
                as("auditor").get("/balances?date=" + date).expect(200).json().path("items"));
    }

    /** Ends a village; nothing that happened in it was worth an error or a warning in its server's log. */
    public void endWithoutComplaint() {
        try {
            assertThat(server.log().complaints()).isEmpty();
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        server.close();
        postgres.ifPresent(Postgres::close);
    }
}
