package granary.ear.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import granary.ear.orders.Village;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a key promises, whichever database keeps it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KeyedPosts {
    private final KeyedStory story;
    private final Village village;

    KeyedPosts(KeyedStory story) {
        this.story = story;
        this.village = story.village;
    }

    List<Doubled> posts() {
        return story.doubled;
    }

    @AfterAll
    void theLogHasNoComplaint() {
        village.endWithoutComplaint();
    }

    @ParameterizedTest
    @MethodSource("posts")
    void withoutAKeyItIsRefused(Doubled doubled) {
        assertThat(doubled.unkeyed().status()).as(doubled.unkeyed().text()).isEqualTo(400);
        assertThat(doubled.unkeyed().code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @ParameterizedTest
    @MethodSource("posts")
    void fiftyAtOnceHaveOneEffectAndFortyNineReplays(Doubled doubled) {
        assertThat(doubled.effects()).isEqualTo(1);
        assertThat(doubled.firsts()).hasSize(1);
        assertThat(doubled.replays()).hasSize(49);
        doubled.firsts().get(0).expect(200, 201, 202);
    }

    @ParameterizedTest
    @MethodSource("posts")
    void aReplayIsTheFirstAnswer(Doubled doubled) {
        Answer first = doubled.firsts().get(0);
        assertThat(doubled.replays()).allSatisfy(replay -> assertSame(replay, first));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void aLaterRepeatIsAReplayToo(Doubled doubled) {
        Answer later = doubled.post().send(village, doubled.key());
        assertThat(Doubled.isReplay(later)).isTrue();
        assertSame(later, doubled.firsts().get(0));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void anotherRequestUnderTheKeyIsRefused(Doubled doubled) {
        assertThat(doubled.other().status()).as(doubled.other().text()).isEqualTo(422);
        assertThat(doubled.other().code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private static void assertSame(Answer replay, Answer first) {
        assertThat(replay.status()).isEqualTo(first.status());
        assertThat(replay.header("Location")).isEqualTo(first.header("Location"));
        assertThat(replay.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(replay.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        JsonNode shown = first.json();
        if (shown instanceof ObjectNode object) {
            object.remove("client_secret");
        }
        assertThat(replay.json()).isEqualTo(shown);
    }

    @Test
    void oneOrderIsOneEntryOnePaymentAndOneMessage() {
        JsonNode order = village.order(story.orderId());

        assertThat(village.entries(story.orderId()))
                .containsExactly("ORDER_ACCEPTED 1110+4000 2050-4000", "ORDER_FULFILLED 2050+4000 2010-4000");
        assertThat(order.path("history").findValuesAsText("state")).containsOnlyOnce("HANDED_OFF", "FULFILLED");
        // A second payment would be missing in the wallet's file.
        assertThat(village.export(story.day, "breaks")).isEmpty();
    }

    @Test
    void aReplayDoesNotShowAClientsSecretAndTheSecretOfTheFirstAnswerHolds() {
        Doubled clients = story.of("/clients");
        JsonNode first = clients.firsts().get(0).json();
        Api made = new Api(
                village.server().base(),
                first.path("client_id").asText(),
                first.path("client_secret").asText());

        made.get("/nights").expect(200);
        assertThat(clients.replays())
                .allSatisfy(
                        replay -> assertThat(replay.json().has("client_secret")).isFalse());
    }

    @Test
    void aBatchsReplayTellsWhatWasNewThen() {
        JsonNode results =
                story.of("/service-transactions/batch").replays().get(0).json();

        assertThat(statuses(results)).containsExactly("ACCEPTED", "REFUSED");
        assertThat(results.at("/1/problem/code").asText()).isNotEmpty();
    }

    @Test
    void theSameItemsAndTheSameFileUnderAnotherKeyAreAnsweredByTheirNature() {
        Answer items = story.of("/service-transactions/batch").post().send(village, "other-items");
        assertThat(Doubled.isReplay(items)).isFalse();
        assertThat(statuses(items.expect(200).json())).containsExactly("REPEATED", "REFUSED");

        Doubled file = story.of("/feeds/WECHAT_PAY/files");
        Answer again = file.post().send(village, "other-file").expect(200);
        assertThat(again.json()).isEqualTo(file.firsts().get(0).json());
    }

    @Test
    void theJobOfANightIsTheOneThatTheFirstPressStarted() {
        Doubled run = story.of(Village.night(story.day) + "/runs");
        String job = run.firsts().get(0).header("Location").orElseThrow();

        assertThat(job).contains("/api/v1/jobs/");
        assertThat(village.as("maker").get(job).expect(200).json().path("state").asText())
                .isEqualTo("COMPLETED");
    }

    @Test
    void ofTwentyWhoPressANightsButtonUnderKeysOfTheirOwnOneStartsIt() {
        assertThat(story.rivals).filteredOn(answer -> answer.status() == 202).hasSize(1);
        assertThat(story.rivals).filteredOn(answer -> answer.status() != 202).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("NIGHT_RUNNING");
        });
    }

    /** Moving the clock neither moves money nor makes work; under a key it is answered once all the same. */
    @Test
    void theClockMovesWithAndWithoutAKey() {
        Api admin = village.as("admin");
        String move = "{\"to\":\"%s\"}".formatted(now(admin).plusSeconds(60));
        byte[] body = move.getBytes(StandardCharsets.UTF_8);
        Answer first = admin.post("/sandbox/clock", body, Api.JSON, Map.of("Idempotency-Key", "noon"))
                .expect(200);
        Answer again = admin.post("/sandbox/clock", body, Api.JSON, Map.of("Idempotency-Key", "noon"))
                .expect(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(Doubled.isReplay(again)).isTrue();

        Instant later = now(admin).plusSeconds(60);
        admin.postUnkeyed("/sandbox/clock", "{\"to\":\"%s\"}".formatted(later)).expect(200);
        assertThat(now(admin)).isAfterOrEqualTo(later);
    }

    private static List<String> statuses(JsonNode results) {
        List<String> statuses = new ArrayList<>();
        results.forEach(result -> statuses.add(result.path("status").asText()));
        return statuses;
    }

    private static Instant now(Api admin) {
        return Instant.parse(
                admin.get("/sandbox/clock").expect(200).json().path("now").asText());
    }
}
