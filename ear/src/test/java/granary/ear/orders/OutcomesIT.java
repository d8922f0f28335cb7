package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What channels may answer: signed, once, and about an order of ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomesIT {
    private final Village village = Village.found("outcomes", Map.of());
    private final Party party = new Party(village.server());

    @AfterAll
    void theLogHasNoComplaint() {
        village.endWithoutComplaint();
    }

    /** An order that its channel takes and never answers. */
    private JsonNode unanswered() {
        JsonNode order = village.place("county", Orders.trip("hut-never", 10_000, Orders.CASH));
        village.awaitState(order.path("id").asText(), "HANDED_OFF");
        return order;
    }

    private static String fulfilled(JsonNode order, String reference) {
        return "{\"handoff\":\"%s\",\"result\":\"FULFILLED\",\"providerRef\":\"%s\"}"
                .formatted(order.path("handoff").asText(), reference);
    }

    @Test
    void anAnswerThatIsNotSignedRightIsNotRead() {
        JsonNode order = unanswered();
        String handoff = order.path("handoff").asText();
        String body = fulfilled(order, "ref-1");
        String signature = party.sign(body);
        String before = village.order(order.path("id").asText()).toString();

        for (String wrong : new String[] {
            "",
            "t=1,v1=00",
            signature.substring(0, signature.length() - 1) + "g",
            party.sign(body + " "),
            signature.toUpperCase(Locale.ROOT)
        }) {
            Answer refused = party.send(handoff, body, Map.of("Granary-Signature", wrong));
            assertThat(refused.status()).as(wrong).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("SIGNATURE_WRONG");
        }
        assertThat(party.send(handoff, body, Map.of()).status()).isEqualTo(401);
        assertThat(village.order(order.path("id").asText()).toString()).isEqualTo(before);
    }

    @Test
    void anAnswerToldTwiceHasOneEffect() {
        JsonNode order = unanswered();
        String id = order.path("id").asText();
        String body = fulfilled(order, "ref-2");

        assertThat(party.answer(order, body).expect(202).json().path("state").asText())
                .isEqualTo("RECEIVED");
        village.awaitState(id, "FULFILLED");
        String after = village.order(id).toString();
        assertThat(party.answer(order, body).expect(202).json().path("state").asText())
                .isEqualTo("REPEATED");

        assertThat(village.order(id).toString()).isEqualTo(after);
        assertThat(village.entries(id))
                .containsExactly("ORDER_ACCEPTED 1210+10000 2050-10000", "ORDER_FULFILLED 2050+10000 2020-10000");
    }

    @Test
    void anAnswerThatContradictsTheFirstIsWrittenDownAndRefused() {
        JsonNode order = unanswered();
        String id = order.path("id").asText();
        party.answer(order, fulfilled(order, "ref-3")).expect(202);
        village.awaitState(id, "FULFILLED");

        Answer refused = party.answer(
                order,
                "{\"handoff\":\"%s\",\"result\":\"FAILED\",\"reason\":\"sold out\"}"
                        .formatted(order.path("handoff").asText()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("OUTCOME_CONTRADICTS");
        Village.await(
                () -> village.order(id).path("history").findValuesAsText("note").contains("refused: sold out"));
        assertThat(village.order(id).path("state").asText()).isEqualTo("FULFILLED");
        assertThat(village.entries(id)).hasSize(2);
    }

    @Test
    void anAnswerAboutNothingOfOursIsRefused() {
        JsonNode order = unanswered();
        String other = unanswered().path("handoff").asText();
        String body = fulfilled(order, "ref-4");

        assertThat(party.send(other, body, party.signed(body)).status()).isEqualTo(422);
        String unknown = body.replace(order.path("handoff").asText(), "hnd_0000000000000");
        assertThat(party.send("hnd_0000000000000", unknown, party.signed(unknown))
                        .status())
                .isEqualTo(404);
        assertThat(village.order(order.path("id").asText()).path("state").asText())
                .isEqualTo("HANDED_OFF");
    }

    @Test
    void anAnswerThatMakesNoSenseIsRefused() {
        JsonNode order = unanswered();
        String good = fulfilled(order, "ref-5");
        String costly = good.replace("}", ",\"cost\":{\"amount\":1,\"currency\":\"CNY\"}}");

        for (String body :
                new String[] {costly, good.replace("FULFILLED", "MAYBE"), good.replace("ref-5", "ref\\u0000"), "{}"}) {
            assertThat(party.answer(order, body).status()).as(body).isEqualTo(422);
        }
        assertThat(party.answer(order, "no JSON").status()).isEqualTo(400);
        assertThat(village.order(order.path("id").asText()).path("state").asText())
                .isEqualTo("HANDED_OFF");
    }
}
