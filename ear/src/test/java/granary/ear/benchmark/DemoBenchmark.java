package granary.ear.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How long the demo day of a first start takes from ready to its last line, and its night alone. Prints figures; the
 * command is in docs/decisions/0007-how-fast-a-night-is.md.
 */
class DemoBenchmark {
    private static final Pattern PLAYED = Pattern.compile("The demo day: playing (\\S+) of three counties");
    private static final Pattern OVER = Pattern.compile("The demo day took ([0-9]+) s");
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Test
    void demoDay() {
        try (GranaryServer server =
                GranaryServer.start("demo-benchmark", Map.of("GRANARY_DEMO", "true", "JVM_ARGS", ""))) {
            long ready = System.nanoTime();
            while (server.log().find(OVER).isEmpty()) {
                if (System.nanoTime() - ready > PATIENCE.toNanos()) {
                    throw new IllegalStateException(
                            "the demo day does not end: " + server.log().complaints());
                }
                GranaryServer.pause();
            }
            double seconds = (System.nanoTime() - ready) / 1e9;
            List<Matcher> played = server.log().find(PLAYED);
            Api maker = Api.of(server, "maker");
            JsonNode night = maker.get("/nights/CN/" + played.get(0).group(1))
                    .expect(200)
                    .json();
            JsonNode job = maker.get(night.path("job").asText()).expect(200).json();
            Instant from = Instant.parse(job.path("startedAt").asText());
            Duration took =
                    Duration.between(from, Instant.parse(job.path("endedAt").asText()));
            System.out.printf(
                    Locale.ROOT,
                    "demo day on Derby: %.1f s from ready to its end; its night of %,d transactions: %.1f s%n",
                    seconds,
                    night.path("transactions").asLong(),
                    took.toMillis() / 1000.0);
        }
    }
}
