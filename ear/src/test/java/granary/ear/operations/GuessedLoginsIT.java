package granary.ear.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody guesses a client's secret, then login links, then sends more than is allowed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuessedLoginsIT {
    private static final int SENDERS = 16;
    private static final int REQUESTS = 600;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final GranaryServer server = GranaryServer.start(
            "guessed", Map.of("GRANARY_DEMO", "false", "GRANARY_TIMERS", "false", "GRANARY_REQUESTS_PER_SECOND", "20"));
    private final Api admin = Api.of(server, "admin");
    private final Api auditor = Api.of(server, "auditor");

    @AfterAll
    void theLogHasNoComplaint() {
        try (server) {
            assertThat(server.log().complaints()).isEmpty();
        }
    }

    @Test
    @Order(1)
    void whoGuessesASecretWaitsLongerEachTimeAndTheRightOneIsTakenAfterTheWait() throws IOException {
        JsonNode maker = new ObjectMapper()
                .readTree(server.data().resolve("credentials.json").toFile())
                .path("maker");
        String id = maker.path("client_id").asText();
        String secret = maker.path("client_secret").asText();
        for (int i = 0; i < 6; i++) {
            assertThat(login(id, "guess-" + i).status()).isEqualTo(401);
        }
        Answer held = login(id, secret);
        assertThat(held.status()).isEqualTo(429);
        assertThat(held.code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(held.json().path("retryable").asBoolean()).isTrue();
        assertThat(held.header("Content-Type")).hasValue("application/problem+json");
        waitAsTold(held);
        assertThat(login(id, "guess-7").status()).isEqualTo(401);
        Answer longer = login(id, secret);
        assertThat(longer.status()).isEqualTo(429);
        assertThat(retryAfter(longer)).isGreaterThan(retryAfter(held));
        waitAsTold(longer);
        assertThat(login(id, secret).status()).isEqualTo(200);
        assertThat(login(id, "guess-8").status()).isEqualTo(401);
        assertThat(login(id, secret).status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void everyFailureThatWasTriedIsInTheAuditLogAndNoneThatHadToWait() {
        JsonNode failed =
                admin.get("/audit?action=LOGIN_FAILED").expect(200).json().path("items");
        assertThat(failed).hasSize(8);
        assertThat(failed).allSatisfy(line -> {
            assertThat(line.path("subject").asText()).startsWith("cli_");
            assertThat(line.path("detail").path("address").asText()).isNotBlank();
            assertThat(line.toString()).doesNotContain("guess-");
        });
    }

    @Test
    @Order(3)
    void whoGuessesLinksIsTurnedAwayWithAPageThatSaysSo() {
        auditor.get("/audit?limit=1").expect(200);
        Answer answer = link(0);
        for (int i = 1; i < 30 && answer.status() == 410; i++) {
            answer = link(i);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(retryAfter(answer)).isPositive();
        assertThat(answer.text()).contains("Please wait a moment");
        // Others at this address who have logged in before are not kept out.
        assertThat(Api.of(server, "auditor").get("/audit?limit=1").status()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void whoSendsMoreThanIsAllowedIsToldWhenToGoOnAndOthersAreNotHeldUp() {
        admin.get("/audit?limit=1");
        Answer answer =
                flood().stream().filter(one -> one.status() != 200).findFirst().orElseThrow();
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(auditor.get("/audit?limit=1").status()).isEqualTo(200);
        waitAsTold(answer);
        assertThat(admin.get("/clients?limit=1").status()).isEqualTo(200);
    }

    private Answer login(String id, String secret) {
        return admin.postForm(
                "/tokens",
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(id, secret)
                        .getBytes(StandardCharsets.UTF_8),
                FORM);
    }

    private List<Answer> flood() {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Callable<Answer>> requests = Collections.nCopies(REQUESTS, () -> admin.get("/clients?limit=1"));
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : senders.invokeAll(requests)) {
                answers.add(one.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            senders.shutdownNow();
        }
    }

    private Answer link(int no) {
        return admin.getUnnamed(server.base() + "/console/login?token=guess-" + no);
    }

    private static long retryAfter(Answer answer) {
        return Long.parseLong(answer.header("Retry-After").orElseThrow());
    }

    private static void waitAsTold(Answer answer) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(retryAfter(answer)) + TimeUnit.MILLISECONDS.toNanos(50));
    }
}
