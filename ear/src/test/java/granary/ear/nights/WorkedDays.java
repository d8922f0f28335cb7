package granary.ear.nights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.benchmark.LoadedNetwork;
import granary.ear.benchmark.NightLoad;
import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** An installation with some dates' work handed in, all before its first night; the same on every installation. */
final class WorkedDays implements AutoCloseable {
    /** More than one partition has. */
    static final int TRANSACTIONS = 110_000;

    static final int CHUNK = 4_000;

    private static final int CENTERS = 1_000;
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final long PATIENCE_SECONDS = 240;

    private final GranaryServer server;
    private final Api maker;

    private WorkedDays(GranaryServer server) {
        this.server = server;
        this.maker = Api.of(server, "maker");
    }

    /** @param environment of the database, and what else the server is to be told */
    static WorkedDays of(String name, int days, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment(environment));
        WorkedDays worked = new WorkedDays(GranaryServer.start(name, all));
        try {
            new LoadedNetwork(worked.server, CENTERS).load();
            Api integrator = Api.of(worked.server, "integrator");
            for (int day = 0; day < days; day++) {
                NightLoad load = new NightLoad(TRANSACTIONS, CENTERS, date(day));
                load.handIn(integrator);
                load.deliver(integrator);
            }
            return worked;
        } catch (RuntimeException | AssertionError e) {
            worked.close();
            throw e;
        }
    }

    /** Small chunks and short leases, so that a test meets many of both. */
    static Map<String, String> environment(Map<String, String> database) {
        Map<String, String> all = new HashMap<>(Map.of(
                "GRANARY_DEMO", "false",
                "GRANARY_TIMERS", "false",
                "GRANARY_LEASE_SECONDS", "10",
                "GRANARY_FEES_CHUNK", String.valueOf(CHUNK)));
        all.putAll(database);
        return all;
    }

    static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    GranaryServer server() {
        return server;
    }

    /** @return the path of its job */
    String begin(LocalDate date) {
        String job = maker.post(night(date) + "/runs", "{}")
                .expect(202)
                .header("Location")
                .orElseThrow();
        return job.substring(job.indexOf("/jobs/"));
    }

    JsonNode job(String path) {
        return maker.get(path).expect(200).json();
    }

    JsonNode night(LocalDate date, Api reader) {
        return reader.get(night(date)).expect(200).json();
    }

    /** Until the night is sealed and its job is over; nobody does anything for it. @return the path of its last job */
    String awaitEnd(LocalDate date) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            JsonNode night = night(date, maker);
            assertThat(night.path("state").asText()).as(night.toString()).isNotEqualTo("FAILED");
            // A night that begins anew elsewhere has no job for a moment.
            String link = night.path("job").asText("");
            String path = link.isEmpty() ? link : link.substring(link.indexOf("/jobs/"));
            if (night.path("state").asText().equals("SEALED")
                    && !path.isEmpty()
                    && job(path).path("state").asText().equals("COMPLETED")) {
                return path;
            }
            assertThat(System.nanoTime()).as("it does not end: " + night).isLessThan(deadline);
            GranaryServer.pause();
        }
    }

    Outcome outcome(LocalDate date) {
        return outcome(date, Api.of(server, "auditor"));
    }

    static Outcome outcome(LocalDate date, Api auditor) {
        Map<String, String> exports = new TreeMap<>();
        for (String name : Outcome.EXPORTS) {
            exports.put(
                    name,
                    auditor.get(night(date) + "/" + name + ".csv", "text/csv")
                            .expect(200)
                            .text());
        }
        String sealed = auditor.get(night(date) + "/seal")
                .expect(200)
                .json()
                .path("content")
                .asText();
        return new Outcome(date.toString(), exports, sealed);
    }

    static List<String> findings(LocalDate date, Api auditor) {
        JsonNode verification =
                auditor.get(night(date) + "/verification").expect(200).json();
        return verification.path("ok").asBoolean() ? List.of() : List.of(verification.toString());
    }

    static String night(LocalDate date) {
        return "/nights/CN/" + date;
    }

    @Override
    public void close() {
        server.close();
    }
}
