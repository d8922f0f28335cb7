package granary.ear.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Intake and nights of several sizes, one after the other on one server and database, by
 * {@code -Dbenchmark.transactions} (100,000 and 1,000,000), {@code -Dbenchmark.centers} (10,000) and
 * {@code -Dbenchmark.database} (postgresql or derby). The first night is a server's that has just started, the later
 * ones are those of a server in service. Prints figures; docs/decisions/0007-how-fast-a-night-is.md has the command.
 */
class NightBenchmark {
    private static final int[] SIZES = Arrays.stream(System.getProperty("benchmark.transactions", "100000,1000000")
                    .split(",", -1))
            .mapToInt(Integer::parseInt)
            .toArray();

    @Test
    void speed() throws IOException {
        try (LoadedServer server = LoadedServer.start("speed", "")) {
            for (int size : SIZES) {
                System.out.printf("%n%,d transactions on %s%n", size, server.database());
                System.out.printf("intake: %,.0f transactions/s%n", server.handIn(size));
                print(size, server.runNight());
            }
        }
    }

    /** Full collections all the while show what a night holds, and nothing that it has let go. */
    @Test
    void memory() throws IOException {
        List<Long> peaks = new ArrayList<>();
        Collections collections = new Collections();
        try (LoadedServer server = LoadedServer.start("memory", collections.option())) {
            for (int size : SIZES) {
                server.handIn(size);
                long peak = collections.peakMebibytes(server.pid(), server::runNight);
                peaks.add(peak);
                System.out.printf(
                        "%n%,d transactions on %s: at most %,d MiB of 1,024 after a full collection%n",
                        size, server.database(), peak);
            }
        }
        System.out.printf(
                "the last size against the first: %.2f times%n", (double) peaks.get(peaks.size() - 1) / peaks.get(0));
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
}
