package granary.ear.operations;

import static org.assertj.core.api.Assertions.assertThat;

import granary.ear.orders.Orders;
import granary.ear.orders.Village;
import granary.ear.server.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Numbers that move with what happens, read by those who may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasuredIT {
    private final Village village = Village.found(
            "measured", Map.of("METRICS_PASSWORD", "read-by-the-tests-alone", "WLP_LOGGING_CONSOLE_FORMAT", "json"));
    private final MetricsReader metrics = new MetricsReader(village.server(), "read-by-the-tests-alone");

    @AfterAll
    void theLogHasNoComplaint() {
        village.endWithoutComplaint();
    }

    @Test
    void onlyWhoHasThePasswordReadsMetrics() {
        assertThat(metrics.ask().statusCode()).isEqualTo(200);
        assertThat(new MetricsReader(village.server(), "a guess").ask().statusCode())
                .isIn(401, 403);
        Answer unnamed = village.as("admin").getUnnamed(village.server().base() + "/metrics");
        assertThat(unnamed.status()).isNotEqualTo(200);
        assertThat(unnamed.text()).doesNotContain("granary_");
        Answer token = village.as("admin").get(village.server().base() + "/metrics");
        assertThat(token.status()).isNotEqualTo(200);
    }

    @Test
    void anOrderIsCountedOnceItIsCommittedAndARefusedOneIsNot() {
        long before = metrics.value("granary_orders_total", "kind=\"PURCHASE\"", "step=\"accepted\"")
                .orElse(0);
        String order = village.as("county")
                .post("/orders", Orders.purchase("Rice", 1_500, "{\"method\":\"CASH\"}"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        village.as("county")
                .post("/orders", Orders.purchase("Rice", -1_500, "{\"method\":\"CASH\"}"))
                .expect(422);
        village.awaitState(order, "FULFILLED");
        Village.await(() -> metrics.value("granary_orders_total", "kind=\"PURCHASE\"", "step=\"fulfilled\"")
                        .orElse(0)
                > 0);
        assertThat(metrics.value("granary_orders_total", "kind=\"PURCHASE\"", "step=\"accepted\""))
                .hasValue(before + 1);
        assertThat(metrics.value("granary_handoffs_total", "kind=\"PURCHASE\"", "step=\"taken\""))
                .isPresent();
        assertThat(metrics.value("granary_refusals_total", "status=\"422\"", "code=\"INVALID\""))
                .isPresent();
    }

    @Test
    void whatWaitsIsSampled() {
        Village.await(
                () -> metrics.value("granary_queue_depth", "queue=\"Parked\"").isPresent());
        assertThat(metrics.value("granary_queue_depth", "queue=\"Parked\"")).hasValue(0);
        assertThat(metrics.value("granary_queue_depth", "queue=\"Handoffs\"").orElse(-1))
                .isNotNegative();
        assertThat(metrics.value("granary_orders_in_flight", "state=\"handed_off\"")
                        .orElse(-1))
                .isNotNegative();
    }

    @Test
    void aNightIsTimedStepByStep() {
        LocalDate night = village.today();
        String order = village.as("county")
                .post("/orders", Orders.purchase("Tea", 2_500, "{\"method\":\"CASH\"}"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        village.awaitState(order, "FULFILLED");
        village.moveClockTo(night.plusDays(1));
        village.runNight(night);
        Village.await(() -> metrics.value("granary_night_step_seconds_count", "step=\"publish\"")
                        .orElse(0)
                == 1);
        for (String step : new String[] {"cutover", "ingest", "fees", "match", "net-payouts", "seal", "publish"}) {
            assertThat(metrics.value(
                            "granary_night_step_seconds_count",
                            "country=\"CN\"",
                            "step=\"" + step + "\"",
                            "result=\"completed\""))
                    .as(step)
                    .hasValue(1);
        }
        assertThat(metrics.value("granary_night_statements", "country=\"CN\"").orElse(-1))
                .isPositive();
        assertThat(metrics.value("granary_night_breaks", "country=\"CN\"").orElse(-1))
                .isNotNegative();
        Village.await(() -> metrics.value("granary_night_last_sealed_epoch_seconds", "country=\"CN\"")
                        .orElse(0)
                > 0);
        assertThat(metrics.value("granary_nights_failed", "country=\"CN\"")).hasValue(0);
    }

    @Test
    void theConsoleIsJsonWhereThatIsAskedFor() throws IOException {
        Path console = village.server().data().resolveSibling("console.log");
        assertThat(Files.readAllLines(console).stream().filter(line -> line.contains("Granary is installed")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).startsWith("{").contains("\"type\":\"liberty_message\""));
    }
}
