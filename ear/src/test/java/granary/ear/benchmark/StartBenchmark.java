package granary.ear.benchmark;

import granary.ear.server.GranaryServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How long a start takes on Derby until the server is ready, after the first one has migrated the database. Prints
 * figures; the command is in docs/decisions/0007-how-fast-a-night-is.md.
 */
class StartBenchmark {
    private static final int STARTS = 5;

    @Test
    void startToReady() {
        Map<String, String> quiet = Map.of("GRANARY_DEMO", "false", "GRANARY_TIMERS", "false", "JVM_ARGS", "");
        try (GranaryServer server = GranaryServer.start("start-benchmark", quiet)) {
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                server.close();
                long before = System.nanoTime();
                server.startAgain();
                seconds.add((System.nanoTime() - before) / 1e9);
            }
            Collections.sort(seconds);
            System.out.printf(
                    Locale.ROOT,
                    "start to ready on Derby, %d starts: median %.1f s, from %.1f to %.1f s%n",
                    STARTS,
                    seconds.get(STARTS / 2),
                    seconds.get(0),
                    seconds.get(STARTS - 1));
        }
    }
}
