package granary.ear.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import granary.ear.server.Postgres;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server with a heap of 1 GiB on a fresh database, with a network and a tariff; its nights follow one another. */
final class LoadedServer implements AutoCloseable {
    private static final int CENTERS = Integer.getInteger("benchmark.centers", 10_000);
    private static final boolean DERBY = "derby".equals(System.getProperty("benchmark.database"));
    private static final String TARIFF = """
            {"country":"CN","effectiveFrom":"2026-01-01","holdbackPpm":100000,"holdbackDays":2,"rules":[
            {"kind":"PURCHASE","tiers":[{"from":1,"ratePpm":8000,"fixed":10,"min":20,"max":500}]},
            {"kind":"PURCHASE","partnerModel":"STORE","tiers":[{"from":1,"ratePpm":9000,"fixed":0,"min":0},
              {"from":10,"ratePpm":7000,"fixed":5,"min":0}]},
            {"kind":"BILL_PAYMENT","tiers":[{"from":1,"ratePpm":0,"fixed":20,"min":0}]},
            {"kind":"TOP_UP","tiers":[{"from":1,"ratePpm":2500,"fixed":0,"min":0}]},
            {"kind":"LOCAL_SALE","tiers":[{"from":1,"ratePpm":15000,"fixed":1,"min":0}]},
            {"kind":"PARCEL_COLLECTION","tiers":[{"from":1,"ratePpm":0,"fixed":30,"min":0}]}]}""";

    private final @Nullable Postgres postgres;
    private final GranaryServer server;
    private LocalDate date = LocalDate.of(2026, 10, 27);

    private LoadedServer(@Nullable Postgres postgres, GranaryServer server) {
        this.postgres = postgres;
        this.server = server;
    }

    /** @param option one more of the Java machine's, or nothing */
    static LoadedServer start(String name, String option) {
        Postgres postgres = DERBY ? null : Postgres.start();
        Map<String, String> environment = new HashMap<>(postgres == null ? Map.of() : postgres.environment());
        environment.put("GRANARY_DEMO", "false");
        environment.put("GRANARY_TIMERS", "false");
        environment.put("JVM_ARGS", "-Xmx1g " + option);
        LoadedServer loaded = new LoadedServer(postgres, GranaryServer.start("benchmark-" + name, environment));
        new LoadedNetwork(Api.of(loaded.server, "admin"), CENTERS).load();
        loaded.publishTariff();
        return loaded;
    }

    String database() {
        return DERBY ? "Derby" : "PostgreSQL";
    }

    long pid() {
        return server.pid();
    }

    /** The next date's transactions and files; answers how many transactions a second were taken in. */
    double handIn(int transactions) {
        date = date.plusDays(1);
        NightLoad load = new NightLoad(transactions, CENTERS, date);
        double intake = load.handIn(Api.of(server, "integrator"));
        load.deliver(Api.of(server, "integrator"));
        return intake;
    }

    /** Runs the night of the date; answers its job at the end. */
    JsonNode runNight() {
        Api maker = Api.of(server, "maker");
        String job = maker.post("/nights/CN/" + date + "/runs", "{}")
                .expect(202)
                .header("Location")
                .orElseThrow();
        String path = job.substring(job.indexOf("/jobs/"));
        while (true) {
            JsonNode state = maker.get(path).expect(200).json();
            if (!List.of("STARTING", "RUNNING").contains(state.get("state").asText())) {
                return state;
            }
            GranaryServer.pause();
        }
    }

    @Override
    public void close() {
        server.close();
        if (postgres != null) {
            postgres.close();
        }
    }

    private void publishTariff() {
        Answer draft = Api.of(server, "maker").post("/tariffs", TARIFF).expect(201);
        Api.of(server, "checker")
                .post(
                        "/tariffs/" + draft.json().get("id").asText() + "/publication",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Api.JSON,
                        Map.of("If-Match", draft.header("ETag").orElseThrow()))
                .expect(200);
    }
}
