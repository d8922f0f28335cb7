package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A queue of a dozen places before a channel that hangs: it fills, and whoever orders then is told to come back, with
 * nothing stored. Later everybody comes back with the same key.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullQueueIT {
    private static final int COUNTERS = 6;
    private static final int LEAST_REFUSED = 10;
    private static final String DEPTH = "12";

    private final TakingParty party = new TakingParty();
    private final Village village;
    private final Operator operator;
    private final Counters counters;
    private final LocalDate day;
    private final List<String> takenFirst;
    private final List<String> storedFirst;
    private final JsonNode figuresFirst;
    private final Map<String, Integer> refusals;
    private final int refusedFirst;

    FullQueueIT() {
        Map<String, String> environment = new HashMap<>(party.environment());
        environment.put("GRANARY_QUEUE_DEPTH", DEPTH);
        village = Village.found("full-queue", environment);
        operator = new Operator(village);
        counters = new Counters(village, TakingParty.CHANNEL, 10);
        day = village.today();
        try {
            party.hang();
            counters.open(COUNTERS);
            Village.await(() -> counters.toSendAgain() >= LEAST_REFUSED);
            counters.close();
            takenFirst = counters.taken();
            storedFirst = ids(operator.orders());
            figuresFirst = operator.figures(day);
            refusals = counters.refusals();
            refusedFirst = counters.toSendAgain();
            party.take();
            counters.sendAgain();
            List<JsonNode> orders = operator.orders();
            Village.await(() -> operator.orders().stream()
                    .allMatch(order -> order.path("state").asText().equals("HANDED_OFF")));
            TakingParty.fulfil(village, orders);
            Village.await(() -> operator.figures(day).path("fulfilled").asInt() == orders.size());
        } catch (RuntimeException | AssertionError e) {
            end();
            throw e;
        }
    }

    @AfterAll
    void end() {
        counters.close();
        village.close();
        party.close();
    }

    private static List<String> ids(List<JsonNode> orders) {
        return orders.stream().map(order -> order.path("id").asText()).toList();
    }

    @Test
    void whoOrdersWhileTheQueueIsFullIsToldToComeBack() {
        assertThat(refusals).containsOnlyKeys("QUEUE_UNAVAILABLE");
        assertThat(refusals.get("QUEUE_UNAVAILABLE")).isEqualTo(refusedFirst);
        assertThat(counters.wrong()).isEmpty();
    }

    @Test
    void ofARefusedOrderNothingIsStored() {
        assertThat(takenFirst).isNotEmpty();
        assertThat(storedFirst).containsExactlyInAnyOrderElementsOf(takenFirst);
        assertThat(figuresFirst.path("accepted").asInt()).isEqualTo(takenFirst.size());
        assertThat(figuresFirst.path("deadLettered").asInt()).isZero();
    }

    @Test
    void theSameKeyOrdersOnceWhenThereIsRoomAgain() {
        assertThat(counters.taken()).hasSize(counters.sales()).containsAll(takenFirst);
        assertThat(ids(operator.orders())).containsExactlyInAnyOrderElementsOf(counters.taken());
    }

    @Test
    void everyOrderIsHandedOffAndBookedOnce() {
        assertThat(party.handoffs())
                .hasSameSizeAs(counters.taken())
                .containsAll(operator.orders().stream()
                        .map(order -> order.path("handoff").asText())
                        .toList());
        assertThat(counters.taken())
                .allSatisfy(
                        order -> assertThat(village.entries(order)).as(order).hasSize(2));
    }
}
