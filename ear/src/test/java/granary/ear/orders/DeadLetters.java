package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Messages that cannot be taken up, whichever database keeps them: one of an order, whose channel's address no machine
 * can read until an operator mends it, and two that are no messages at all. Facts before the restart, then after it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class DeadLetters {
    private static final String ADDRESS = "GRANARY_CHANNELS_MISSPELT_URL";

    private final Village village;
    private final Operator operator;
    private final String order;
    private final String letter;
    private String current = "";

    static Map<String, String> environment() {
        return Map.of(ADDRESS, "http://no address");
    }

    DeadLetters(Village village) {
        this.village = village;
        this.operator = new Operator(village);
        try {
            order = village.place("county", Orders.tripBy("MISSPELT", "G7", 10_000, Orders.CASH))
                    .path("id")
                    .asText();
            Village.await(() -> ofOrder().isPresent());
            letter = ofOrder().orElseThrow().path("id").asText();
            operator.queue("Handoffs", "no JSON, but 信息");
            operator.queue("Outcomes", "{\"result\":\"MAYBE\"}");
            Village.await(() -> waiting().size() == 3);
        } catch (RuntimeException | AssertionError e) {
            village.close();
            throw e;
        }
    }

    @AfterAll
    void end() {
        village.close();
    }

    private List<JsonNode> waiting() {
        return letters("");
    }

    private List<JsonNode> letters(String query) {
        List<JsonNode> all = new ArrayList<>();
        village.as("admin")
                .get("/dead-letters" + query)
                .expect(200)
                .json()
                .path("items")
                .forEach(all::add);
        return all;
    }

    private Optional<JsonNode> ofOrder() {
        return waiting().stream()
                .filter(one -> one.path("order").asText().equals(order))
                .findFirst();
    }

    private JsonNode broken(String queue) {
        return waiting().stream()
                .filter(one -> one.path("order").isMissingNode()
                        && one.path("queue").asText().equals(queue))
                .findFirst()
                .orElseThrow();
    }

    private Answer settle(String who, String id, String how, String body, String key) {
        return village.as(who)
                .post(
                        "/dead-letters/" + id + "/" + how,
                        body.getBytes(StandardCharsets.UTF_8),
                        Api.JSON,
                        Map.of("Idempotency-Key", key));
    }

    @Test
    @Order(1)
    void aLetterSaysWhenceItCameAndWhatWentWrong() {
        JsonNode read =
                village.as("admin").get("/dead-letters/" + letter).expect(200).json();

        assertThat(read.path("state").asText()).isEqualTo("WAITING");
        assertThat(read.path("queue").asText()).isEqualTo("Handoffs");
        assertThat(read.path("message").asText()).isNotEmpty();
        assertThat(read.path("parkedAt").asText()).isNotEmpty();
        assertThat(read.path("reason").asText()).contains("URISyntaxException").doesNotContain("\tat ");
        assertThat(read.path("handoff").asText())
                .isEqualTo(village.order(order).path("handoff").asText());
        assertThat(read.path("text").asText()).contains("\"MISSPELT\"").contains(order);
    }

    @Test
    @Order(1)
    void whatIsNoMessageIsListedAsItIs() {
        assertThat(broken("Handoffs").path("text").asText()).isEqualTo("no JSON, but 信息");
        assertThat(broken("Outcomes").path("text").asText()).isEqualTo("{\"result\":\"MAYBE\"}");
        assertThat(broken("Outcomes").path("reason").asText()).contains("INVALID");
    }

    @Test
    @Order(1)
    void lettersAreListedInPages() {
        JsonNode first =
                village.as("admin").get("/dead-letters?limit=2").expect(200).json();
        JsonNode second = village.as("admin")
                .get("/dead-letters?limit=2&cursor=" + first.path("next").asText())
                .expect(200)
                .json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(village.as("admin").get("/dead-letters?state=LOST").status()).isEqualTo(422);
    }

    @Test
    @Order(1)
    void anOrderWithADeadLetterIsSeenAsSuchAndIsNotInFlight() {
        assertThat(village.order(order).path("deadLetter").asText()).isEqualTo(letter);
        JsonNode figures = operator.figures(village.today());
        assertThat(figures.path("accepted").asLong()).isEqualTo(1);
        assertThat(figures.path("deadLettered").asLong()).isEqualTo(1);
        assertThat(figures.path("inFlight").asLong()).isZero();
        JsonNode troubled = village.as("checker")
                .get("/troubled-orders?trouble=DEAD_LETTER")
                .expect(200)
                .json()
                .path("items");
        assertThat(troubled.findValuesAsText("order")).containsExactly(order);
        assertThat(troubled.findValuesAsText("words")).containsExactly(letter);
    }

    @Test
    @Order(1)
    void onlyAnAdministratorDecidesAndOnlyAnAuditorWatches() {
        for (String who : List.of("maker", "checker", "county", "partner", "integrator")) {
            assertThat(village.as(who).get("/dead-letters").status()).as(who).isEqualTo(404);
            assertThat(village.as(who).get("/dead-letters/" + letter).status())
                    .as(who)
                    .isEqualTo(404);
            assertThat(settle(who, letter, "replay", "{}", "who").status())
                    .as(who)
                    .isEqualTo(404);
        }
        village.as("auditor").get("/dead-letters/" + letter).expect(200);
        settle("auditor", letter, "replay", "{}", "who").expect(403);
        settle("auditor", letter, "discard", "{\"reason\":\"no\"}", "who").expect(403);
    }

    @Test
    @Order(1)
    void aDecisionNeedsALetterAndADiscardAReason() {
        assertThat(settle("admin", letter, "discard", "{}", "give-up-2").status())
                .isEqualTo(422);
        assertThat(settle("admin", "dlt_0", "discard", "{\"reason\":\"none\"}", "give-up-3")
                        .status())
                .isEqualTo(404);
        assertThat(settle("admin", "dlt_0", "replay", "{}", "give-up-4").status())
                .isEqualTo(404);
    }

    /** And, as nothing was mended, becomes a dead letter again. */
    @Test
    @Order(2)
    void anOrderWhoseMessageIsGivenUpIsSentAgain() {
        settle("admin", letter, "discard", "{\"reason\":\"tired of it\"}", "give-up")
                .expect(200);

        Village.await(() -> ofOrder().isPresent());
        current = ofOrder().orElseThrow().path("id").asText();
        assertThat(current).isNotEqualTo(letter);
    }

    @Test
    @Order(3)
    void lettersAreThereAfterARestartAndTheOrderGoesOnWithAReplayOnceTheFaultIsMended() {
        Map<String, String> mended = new HashMap<>(village.server().environment());
        mended.remove(ADDRESS);
        village.server().close();
        village.server().startAgain(mended);
        assertThat(waiting()).hasSize(3);

        JsonNode replayed =
                settle("admin", current, "replay", "{}", "replay-1").expect(200).json();

        assertThat(replayed.path("state").asText()).isEqualTo("REPLAYED");
        village.awaitState(order, "FULFILLED");
        assertThat(village.order(order).has("deadLetter")).isFalse();
        assertThat(village.entries(order)).hasSize(2);
        assertThat(operator.figures(village.today()).path("fulfilled").asLong()).isEqualTo(1);
        assertThat(letters("?state=REPLAYED")
                        .get(0)
                        .path("settlement")
                        .path("by")
                        .asText())
                .isNotEmpty();
    }

    @Test
    @Order(4)
    void aReplayHasOneEffectAKeyAndALetterOneReplay() {
        Answer again = settle("admin", current, "replay", "{}", "replay-1").expect(200);
        Answer other = settle("admin", current, "replay", "{}", "replay-2");

        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("LETTER_SETTLED");
        assertThat(village.entries(order)).hasSize(2);
    }

    @Test
    @Order(4)
    void whatIsReplayedUnmendedIsADeadLetterOnceMore() {
        String id = broken("Handoffs").path("id").asText();

        settle("admin", id, "replay", "{}", "again-1").expect(200);

        Village.await(() -> waiting().stream()
                .anyMatch(one -> one.path("text").asText().startsWith("no JSON")
                        && !one.path("id").asText().equals(id)));
    }

    @Test
    @Order(4)
    void whatBelongsToNoOrderIsDiscardedWithAReason() {
        String id = broken("Outcomes").path("id").asText();

        JsonNode discarded = settle("admin", id, "discard", "{\"reason\":\"a test of the channel\"}", "discard-1")
                .expect(200)
                .json();

        assertThat(discarded.path("state").asText()).isEqualTo("DISCARDED");
        assertThat(discarded.path("settlement").path("why").asText()).isEqualTo("a test of the channel");
        assertThat(settle("admin", id, "replay", "{}", "discard-2").status()).isEqualTo(409);
    }
}
