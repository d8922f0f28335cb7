package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Orders that their channels took and did not answer by themselves, a day later; and channels that contradict themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnansweredIT {
    private final TakingParty stranger = new TakingParty();
    private final Village village = Village.found("unanswered", stranger.environment());
    private final Operator operator = new Operator(village);
    private final Party party = new Party(village.server());
    private final LocalDate day = village.today();
    private final JsonNode silent = handedOff(Orders.trip("hut-never", 10_000, Orders.CASH));
    private final JsonNode told = handedOff(Orders.trip("hut-asked", 20_000, Orders.CASH));
    private final JsonNode forgotten = handedOff(Orders.tripBy(TakingParty.CHANNEL, "G7", 30_000, Orders.CASH));

    UnansweredIT() {
        try {
            village.moveClockTo(day.plusDays(1));
            village.awaitState(id(told), "FULFILLED");
            Village.await(() -> isUnknown(silent) && isUnknown(forgotten));
        } catch (RuntimeException | AssertionError e) {
            end();
            throw e;
        }
    }

    @AfterAll
    void end() {
        village.close();
        stranger.close();
    }

    private JsonNode handedOff(String order) {
        JsonNode placed = village.place("county", order);
        village.awaitState(id(placed), "HANDED_OFF");
        return placed;
    }

    private static String id(JsonNode order) {
        return order.path("id").asText();
    }

    private boolean isUnknown(JsonNode order) {
        return answer(order).equals("UNKNOWN");
    }

    private String answer(JsonNode order) {
        return village.order(id(order)).path("answer").asText();
    }

    private List<String> notes(JsonNode order) {
        return village.order(id(order)).path("history").findValuesAsText("note");
    }

    private JsonNode troubled(String trouble) {
        return village.as("maker")
                .get("/troubled-orders?trouble=" + trouble)
                .expect(200)
                .json()
                .path("items");
    }

    @Test
    void aChannelThatIsAskedTellsTheOutcomeAndTheOrderEnds() {
        assertThat(village.entries(id(told)))
                .containsExactly("ORDER_ACCEPTED 1210+20000 2050-20000", "ORDER_FULFILLED 2050+20000 2020-20000");
        assertThat(answer(told)).isEmpty();
    }

    @Test
    void whatAChannelCannotSayIsUnknownAndNotGuessed() {
        assertThat(village.order(id(silent)).path("state").asText()).isEqualTo("HANDED_OFF");
        assertThat(notes(silent)).contains("asked: it is still at work");
        assertThat(notes(forgotten)).contains("asked: it does not know of it");
        assertThat(village.entries(id(forgotten))).hasSize(1);
    }

    @Test
    void whatAChannelHasTakenIsNotGivenToItAgain() {
        assertThat(stranger.timesGiven()).isEqualTo(1);
        assertThat(stranger.timesAsked()).isPositive();
    }

    @Test
    void whatIsUnknownIsListedAndCounted() {
        assertThat(troubled("UNKNOWN").findValuesAsText("order")).contains(id(silent), id(forgotten));
        JsonNode figures = operator.figures(day);
        assertThat(figures.path("unknown").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(figures.path("accepted").asInt())
                .isEqualTo(figures.path("fulfilled").asInt()
                        + figures.path("failed").asInt()
                        + figures.path("inFlight").asInt()
                        + figures.path("deadLettered").asInt());
    }

    @Test
    void anAnswerCountsHoweverLateItComes() {
        JsonNode late = handedOff(Orders.trip("inn-never", 40_000, Orders.CASH));
        party.answer(late, fulfilled(late, "late-1")).expect(202);
        village.awaitState(id(late), "FULFILLED");
        assertThat(answer(late)).isEmpty();
    }

    @Test
    void aFailureAfterAConfirmationIsKeptAndTheFirstStands() {
        JsonNode order = handedOff(Orders.trip("pub-never", 50_000, Orders.CASH));
        party.answer(order, fulfilled(order, "first-1")).expect(202);
        village.awaitState(id(order), "FULFILLED");

        Answer refused = party.answer(order, failed(order));

        assertContradicted(order, refused, "FULFILLED", "refused: sold out");
    }

    @Test
    void aConfirmationAfterAFailureIsKeptAndTheFirstStands() {
        JsonNode order = handedOff(Orders.trip("bar-never", 60_000, Orders.CASH));
        party.answer(order, failed(order)).expect(202);
        village.awaitState(id(order), "FAILED");

        Answer refused = party.answer(order, fulfilled(order, "second-1"));

        assertContradicted(order, refused, "FAILED", "refused: confirmed under second-1");
    }

    @Test
    void aContradictionThatOvertakesOnTheQueueIsKeptToo() {
        JsonNode order = handedOff(Orders.trip("den-never", 70_000, Orders.CASH));
        operator.queue("Outcomes", failed(order));
        village.awaitState(id(order), "FAILED");

        operator.queue("Outcomes", fulfilled(order, "third-1"));

        Village.await(() -> answer(order).equals("CONTRADICTED"));
        assertThat(notes(order)).contains("refused: confirmed under third-1");
    }

    private void assertContradicted(JsonNode order, Answer refused, String state, String note) {
        int booked = village.entries(id(order)).size();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("OUTCOME_CONTRADICTS");
        assertThat(village.order(id(order)).path("state").asText()).isEqualTo(state);
        assertThat(answer(order)).isEqualTo("CONTRADICTED");
        assertThat(notes(order)).contains(note);
        assertThat(troubled("CONTRADICTED").findValuesAsText("order")).contains(id(order));
        assertThat(village.entries(id(order))).hasSize(booked);
    }

    private static String fulfilled(JsonNode order, String reference) {
        return "{\"handoff\":\"%s\",\"result\":\"FULFILLED\",\"providerRef\":\"%s\"}"
                .formatted(order.path("handoff").asText(), reference);
    }

    private static String failed(JsonNode order) {
        return "{\"handoff\":\"%s\",\"result\":\"FAILED\",\"reason\":\"sold out\"}"
                .formatted(order.path("handoff").asText());
    }
}
