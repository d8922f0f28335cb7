package granary.ear.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.orders.Village;
import granary.ear.server.Answer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A disputed fee line, from the partner's claim to the night that books what finance answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdjustmentsIT {
    private final DisputedStory story = DisputedStory.play(Village.found("adjustments", Map.of()));
    private final Village village = story.village;

    @AfterAll
    void theLogHasNoComplaint() {
        village.endWithoutComplaint();
    }

    @Test
    void aLineHasOneOpenDisputeAndOnlyItsPartnerRaisesIt() {
        assertAnswer("raised again", 409, "DISPUTE_OPEN");
        assertAnswer("another's line", 422, "INVALID");
        assertAnswer("raised by the county", 404, "NOT_FOUND");
        assertAnswer("read by another", 404, "NOT_FOUND");
        assertThat(of("listed by another").expect(200).json().path("items")).isEmpty();
    }

    @Test
    void anAnswerIsBoundToWhatWasSeen() {
        assertAnswer("answered by one who saw it open", 412, "CHANGED_SINCE");
        assertAnswer("content not seen", 412, "CHANGED_SINCE");
        assertAnswer("without If-Match", 428, "IF_MATCH_REQUIRED");
    }

    @Test
    void thePartnerLearnsWhatIsDecidedAndNotWhatIsOnlyProposed() {
        for (String when : List.of("told while proposed", "told after the rejection")) {
            JsonNode told = of(when).expect(200).json();
            assertThat(told.path("state").asText()).as(when).isEqualTo("OPEN");
            assertThat(told.has("answer")).as(when).isFalse();
        }
        JsonNode end = of("told in the end").expect(200).json();
        assertThat(end.path("state").asText()).isEqualTo("ADJUSTED");
        assertThat(end.path("answer").asText()).isEqualTo("第二档从本单起");
        assertThat(end.has("answeredBy")).isFalse();
    }

    @Test
    void aDecisionIsFinalAndTheSameAgainIsAnsweredAgain() {
        assertThat(of("decided the same again").expect(200).json().path("state").asText())
                .isEqualTo("APPROVED");
        assertAnswer("decided otherwise", 409, "ADJUSTMENT_DECIDED");
        assertAnswer("decided by a maker", 403, "FORBIDDEN");
    }

    @Test
    void noMoreIsChargedThanTheFeeAndWhatWasAddedToIt() {
        assertAnswer("beyond what is left", 422, "INVALID");
        assertAnswer("in another currency", 422, "INVALID");
    }

    @Test
    void theNextNightBooksBothAfterItsPayouts() {
        JsonNode detail = story.detail(story.first.plusDays(1));
        JsonNode figures = detail.at("/statement/figures");
        assertThat(List.of("opening", "earned", "recovered", "paid", "closing"))
                .extracting(name -> figures.path(name).path("amount").asLong())
                .containsExactly(110L, 45L, 150L, 110L, -105L);
        assertThat(detail.path("adjustments"))
                .extracting(one ->
                        one.path("id").asText() + " " + one.at("/amount/amount").asLong())
                .containsExactlyInAnyOrder(story.credit + " 45", story.charge + " -150");
        assertThat(detail.at("/adjustments/0/dispute").asText()).isEqualTo(story.dispute);
    }

    @Test
    void theSealedNightStaysAsItWasAndRefusesAnotherRun() {
        JsonNode figures = story.detail(story.first).at("/statement/figures");
        assertThat(figures.at("/earned/amount").asLong()).isEqualTo(110);
        Answer again = village.as("maker").post(Village.night(story.first) + "/runs", "{}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asText()).contains("adjusted");
    }

    @Test
    void whatIsOwedIsRepaidByTheNextFees() {
        JsonNode detail = story.detail(story.first.plusDays(2));
        assertThat(detail.at("/statement/figures/closing/amount").asLong()).isEqualTo(5);
        assertThat(detail.at("/owing/amount").asLong()).isZero();
    }

    @Test
    void verificationRecomputesEveryNight() {
        for (int day = 0; day < 3; day++) {
            JsonNode verification = village.as("auditor")
                    .get(Village.night(story.first.plusDays(day)) + "/verification")
                    .expect(200)
                    .json();
            assertThat(verification.path("ok").asBoolean())
                    .as(verification.toString())
                    .isTrue();
        }
    }

    private Answer of(String what) {
        return Objects.requireNonNull(story.answers.get(what), what);
    }

    private void assertAnswer(String what, int status, String code) {
        assertThat(of(what).status()).as(what + ": " + of(what).text()).isEqualTo(status);
        assertThat(of(what).code()).as(what).isEqualTo(code);
    }
}
