package granary.ear.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.orders.Village;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import granary.ear.server.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the health checks say while the house is well, and when something that it needs goes away. */
class HealthIT {
    @Test
    void readinessTellsWhatIsMissingAndLivenessDoesNotDependOnIt() throws IOException {
        Postgres postgres = Postgres.start();
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.putAll(Map.of("GRANARY_DEMO", "false", "GRANARY_TIMERS", "false"));
        try (GranaryServer server = GranaryServer.start("health", environment)) {
            Api api = Api.of(server, "admin");
            assertThat(health(server, api, "started", 200)).isEqualTo(Map.of("installation", "UP"));
            assertThat(health(server, api, "live", 200)).isEqualTo(Map.of("server", "UP"));
            assertThat(health(server, api, "ready", 200))
                    .isEqualTo(Map.of("installation", "UP", "database", "UP", "messaging", "UP", "keys", "UP"));

            Path key = server.data().resolve("keys/audit-key.json");
            Path away = server.data().resolve("keys/away.json");
            Files.move(key, away);
            assertThat(health(server, api, "ready", 503))
                    .containsEntry("keys", "DOWN")
                    .containsEntry("database", "UP");
            Files.move(away, key);
            assertThat(health(server, api, "ready", 200)).containsEntry("keys", "UP");

            postgres.kill();
            Village.await(() -> api.getUnnamed(server.base() + "/health/ready").status() == 503);
            assertThat(health(server, api, "ready", 503))
                    .isEqualTo(Map.of("installation", "UP", "database", "DOWN", "messaging", "UP", "keys", "UP"));
            assertThat(health(server, api, "live", 200)).isEqualTo(Map.of("server", "UP"));
            assertThat(health(server, api, "started", 200)).isEqualTo(Map.of("installation", "UP"));
        } finally {
            postgres.close();
        }
    }

    private static Map<String, String> health(GranaryServer server, Api api, String which, int status) {
        Answer answer = api.getUnnamed(server.base() + "/health/" + which).expect(status);
        Map<String, String> checks = new HashMap<>();
        for (JsonNode check : answer.json().path("checks")) {
            checks.put(check.path("name").asText(), check.path("status").asText());
        }
        return checks;
    }
}
