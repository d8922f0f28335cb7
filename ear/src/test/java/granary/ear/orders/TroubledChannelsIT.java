package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Channels in trouble cost nobody anything but time, and none but themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubledChannelsIT {
    private static final int TRIES = 3;

    private final TroubledChannels channels = new TroubledChannels();
    private final Village village = Village.found("channels", channels.environment());
    private final Map<String, JsonNode> orders = new TreeMap<>();
    private final Map<String, String> notes = new TreeMap<>();
    private final Map<String, Integer> callsUntilGivenUp = new TreeMap<>();
    private final String refused;
    private final String elsewhere;
    private final Map<String, String> statesMeanwhile = new TreeMap<>();

    TroubledChannelsIT() {
        try {
            TroubledChannels.DOWN.forEach(this::orderInVain);
            elsewhere = placed("FLIGGY");
            village.awaitState(elsewhere, "FULFILLED");
            refused = placed(TroubledChannels.REFUSING);
            village.awaitState(refused, "FAILED");
            orders.forEach((channel, order) -> statesMeanwhile.put(
                    channel,
                    village.order(order.path("id").asText()).path("state").asText()));
            channels.recover();
            orders.values().forEach(this::answer);
        } catch (RuntimeException | AssertionError e) {
            village.close();
            channels.close();
            throw e;
        }
    }

    private void orderInVain(String channel) {
        JsonNode order = village.place("county", Orders.tripBy(channel, "G7", 10_000, Orders.CASH));
        orders.put(channel, order);
        notes.put(channel, village.awaitNotReached(order.path("id").asText()));
        callsUntilGivenUp.put(channel, channels.calls(channel));
    }

    private String placed(String channel) {
        return village.place("county", Orders.tripBy(channel, "G7", 10_000, Orders.CASH))
                .path("id")
                .asText();
    }

    private void answer(JsonNode order) {
        village.awaitState(order.path("id").asText(), "HANDED_OFF");
        new Party(village.server())
                .answer(
                        order,
                        "{\"handoff\":\"%s\",\"result\":\"FULFILLED\",\"providerRef\":\"late-1\"}"
                                .formatted(order.path("handoff").asText()))
                .expect(202);
        village.awaitState(order.path("id").asText(), "FULFILLED");
    }

    @AfterAll
    void theLogHasNoComplaint() {
        try {
            assertThat(village.server().log().complaints()).isEmpty();
        } finally {
            village.close();
            channels.close();
        }
    }

    @Test
    void anOrderWaitsForAChannelThatIsDown() {
        assertThat(statesMeanwhile).containsOnlyKeys(TroubledChannels.DOWN);
        assertThat(statesMeanwhile.values()).containsOnly("ACCEPTED");
    }

    @Test
    void itsHistoryTellsWhatTheChannelDid() {
        assertThat(notes.get("FAILING")).endsWith("it answered 500");
        assertThat(notes.get("BUSY")).endsWith("it answered 429");
        assertThat(notes.get("HANGING")).endsWith("it did not answer in time");
        assertThat(notes.get("BROKEN")).endsWith("the connection broke");
    }

    @Test
    void aChannelIsTriedThreeTimesBeforeTheOrderWaits() {
        assertThat(callsUntilGivenUp).containsEntry("FAILING", TRIES).containsEntry("BUSY", TRIES);
    }

    @Test
    void otherChannelsGoOnMeanwhile() {
        assertThat(village.entries(elsewhere)).hasSize(2);
    }

    @Test
    void onceAChannelRecoversItsOrderIsFulfilled() {
        orders.forEach((channel, order) -> assertThat(
                        village.entries(order.path("id").asText()))
                .as(channel)
                .containsExactly("ORDER_ACCEPTED 1210+10000 2050-10000", "ORDER_FULFILLED 2050+10000 2020-10000"));
    }

    @Test
    void aChannelIsAskedUnderOneIdHoweverOften() {
        orders.forEach((channel, order) -> assertThat(channels.handoffs(channel))
                .as(channel)
                .containsExactly(order.path("handoff").asText()));
    }

    @Test
    void aChannelsRefusalEndsTheOrderAndItsWordsAreOneLine() {
        JsonNode order = village.order(refused);

        assertThat(order.path("failureReason").asText()).isEqualTo("no such HAMLET");
        assertThat(village.entries(refused)).last().isEqualTo("VILLAGER_REFUNDED 2310+10000 1210-10000");
    }
}
