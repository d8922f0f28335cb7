package granary.ear.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import granary.ear.server.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Intake and nights of several sizes, each on a server and a database of its own, by {@code -Dbenchmark.transactions}
 * (100,000 and 1,000,000), {@code -Dbenchmark.centers} (10,000) and {@code -Dbenchmark.database} (postgresql or derby).
 * Prints figures; the command is in docs/decisions/0007-how-fast-a-night-is.md.
 */
class NightBenchmark {
    private static final int[] SIZES = Arrays.stream(System.getProperty("benchmark.transactions", "100000,1000000")
                    .split(",", -1))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int CENTERS = Integer.getInteger("benchmark.centers", 10_000);
    private static final boolean DERBY = "derby".equals(System.getProperty("benchmark.database"));
    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");
    private static final String TARIFF = """
            {"country":"CN","effectiveFrom":"2026-01-01","holdbackPpm":100000,"holdbackDays":2,"rules":[
            {"kind":"PURCHASE","tiers":[{"from":1,"ratePpm":8000,"fixed":10,"min":20,"max":500}]},
            {"kind":"PURCHASE","partnerModel":"STORE","tiers":[{"from":1,"ratePpm":9000,"fixed":0,"min":0},
              {"from":10,"ratePpm":7000,"fixed":5,"min":0}]},
            {"kind":"BILL_PAYMENT","tiers":[{"from":1,"ratePpm":0,"fixed":20,"min":0}]},
            {"kind":"TOP_UP","tiers":[{"from":1,"ratePpm":2500,"fixed":0,"min":0}]},
            {"kind":"LOCAL_SALE","tiers":[{"from":1,"ratePpm":15000,"fixed":1,"min":0}]},
            {"kind":"PARCEL_COLLECTION","tiers":[{"from":1,"ratePpm":0,"fixed":30,"min":0}]}]}""";

    @Test
    void nights() throws IOException {
        List<Long> peaks = new ArrayList<>();
        for (int size : SIZES) {
            peaks.add(DERBY ? night(size, Map.of()) : nightOnPostgres(size));
        }
        if (peaks.size() > 1) {
            System.out.printf(
                    "heap after a collection, the last size against the first: %.2f times%n",
                    (double) peaks.get(peaks.size() - 1) / peaks.get(0));
        }
    }

    private static long nightOnPostgres(int size) throws IOException {
        try (Postgres postgres = Postgres.start()) {
            return night(size, postgres.environment());
        }
    }

    /** @return the greatest heap after a collection, in MiB */
    private static long night(int size, Map<String, String> database) throws IOException {
        Path collections = Files.createTempFile("collections", ".log");
        Map<String, String> environment = new HashMap<>(database);
        environment.put("GRANARY_DEMO", "false");
        environment.put("GRANARY_TIMERS", "false");
        environment.put("JVM_ARGS", "-Xmx1g -Xlog:gc:file=" + collections);
        try (GranaryServer server = GranaryServer.start("benchmark-" + size, environment)) {
            new LoadedNetwork(Api.of(server, "admin"), CENTERS).load();
            publishTariff(server);
            NightLoad load = new NightLoad(size, CENTERS);
            double intake = load.handIn(Api.of(server, "integrator"));
            load.deliver(Api.of(server, "integrator"));
            JsonNode job = night(Api.of(server, "maker"));
            long peak = peakAfterCollection(collections);
            System.out.printf("%n%,d transactions, %,d centers, %s%n", size, CENTERS, DERBY ? "Derby" : "PostgreSQL");
            System.out.printf("intake: %,.0f transactions/s%n", intake);
            print(size, job);
            System.out.printf("greatest heap after a collection: %,d MiB of 1,024%n", peak);
            return peak;
        }
    }

    private static void publishTariff(GranaryServer server) {
        Answer draft = Api.of(server, "maker").post("/tariffs", TARIFF).expect(201);
        Api.of(server, "checker")
                .post(
                        "/tariffs/" + draft.json().get("id").asText() + "/publication",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Api.JSON,
                        Map.of("If-Match", draft.header("ETag").orElseThrow()))
                .expect(200);
    }

    private static JsonNode night(Api maker) {
        String job = maker.post("/nights/CN/" + NightLoad.DATE + "/runs", "{}")
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

    private static void print(int size, JsonNode job) {
        double together = 0;
        for (JsonNode step : job.get("steps")) {
            double seconds = seconds(step);
            String name = step.get("name").asText();
            System.out.printf(
                    "%-12s %8.2f s  %s%n", name, seconds, step.get("state").asText());
            together += name.equals("fees") || name.equals("match") ? seconds : 0;
        }
        System.out.printf("fees, statements, ledger and match together: %,.0f transactions/s%n", size / together);
        System.out.printf(
                "the whole job: %.2f s, %s%n", seconds(job), job.get("state").asText());
    }

    private static double seconds(JsonNode work) {
        Instant from = Instant.parse(work.get("startedAt").asText());
        return Duration.between(from, Instant.parse(work.get("endedAt").asText()))
                        .toMillis()
                / 1000.0;
    }

    private static long peakAfterCollection(Path log) throws IOException {
        long peak = 0;
        for (String line : Files.readAllLines(log)) {
            Matcher matcher = AFTER_COLLECTION.matcher(line);
            if (matcher.find()) {
                peak = Math.max(peak, Long.parseLong(matcher.group(1)));
            }
        }
        return peak;
    }
}
