package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The messaging engine is taken out of a running server, and put back: orders are refused meanwhile, and none is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoppedQueuesIT {
    private static final String BEGIN = "<messagingEngine";
    private static final String END = "</messagingEngine>";

    private final Village village = Village.foundConfigurable("stopped-queues");
    private final Operator operator = new Operator(village);
    private final Answer refused;
    private final List<String> storedMeanwhile;
    private final int acceptedBefore;
    private final Answer taken;

    StoppedQueuesIT() {
        try {
            String before = place("before").expect(201).json().path("id").asText();
            village.awaitState(before, "FULFILLED");
            String[] configuration = new String[1];
            village.server().reconfigure("messaging.xml", running -> {
                configuration[0] = running;
                return withoutEngine(running);
            });
            refused = awaitRefusal();
            acceptedBefore = operator.orders().size();
            place("stopped").expect(503);
            storedMeanwhile = operator.orders().stream()
                    .map(order -> order.path("id").asText())
                    .toList();
            village.server().reconfigure("messaging.xml", stopped -> configuration[0]);
            Village.await(() -> place("stopped").status() == 201);
            taken = place("stopped");
            village.awaitState(taken.json().path("id").asText(), "FULFILLED");
        } catch (RuntimeException | AssertionError e) {
            village.close();
            throw e;
        }
    }

    /** The change is read within a second or two; what is ordered until then is taken. */
    private Answer awaitRefusal() {
        int[] tried = {0};
        Answer[] last = new Answer[1];
        Village.await(() -> {
            last[0] = place("until " + ++tried[0]);
            return last[0].status() != 201;
        });
        return last[0];
    }

    private Answer place(String key) {
        return village.as("county")
                .post(
                        "/orders",
                        Orders.trip("G7", 10_000, Orders.CASH).getBytes(StandardCharsets.UTF_8),
                        Api.JSON,
                        Map.of("Idempotency-Key", key.replace(' ', '-')));
    }

    private static String withoutEngine(String configuration) {
        int begin = configuration.indexOf(BEGIN);
        int end = configuration.indexOf(END) + END.length();
        return configuration.substring(0, begin) + configuration.substring(end);
    }

    @AfterAll
    void end() {
        village.close();
    }

    @Test
    void whoOrdersMeanwhileIsToldToComeBack() {
        assertThat(refused.status()).as(refused.text()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("QUEUE_UNAVAILABLE");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.text()).doesNotContain("Exception");
    }

    @Test
    void ofARefusedOrderNothingIsStored() {
        assertThat(storedMeanwhile).hasSize(acceptedBefore);
        assertThat(operator.orders()).hasSize(acceptedBefore + 1);
    }

    @Test
    void theSameKeyOrdersOnceWhenTheQueuesAreBack() {
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.header("Idempotent-Replayed")).contains("true");
        assertThat(village.entries(taken.json().path("id").asText())).hasSize(2);
    }
}
