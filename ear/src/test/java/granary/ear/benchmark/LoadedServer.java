package granary.ear.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import granary.ear.server.Postgres;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server with a heap of 1 GiB on a fresh database, with a network and a tariff; its nights follow one another. */
final class LoadedServer implements AutoCloseable {
    private static final int CENTERS = Integer.getInteger("benchmark.centers", 10_000);
    private static final boolean DERBY = "derby".equals(System.getProperty("benchmark.database"));

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
        new LoadedNetwork(loaded.server, CENTERS).load();
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
}
