package granary.sandbox;

import granary.channels.HandoffSecret;
import granary.channels.OutcomeSignature;
import granary.country.BusinessClock;
import granary.database.Shared;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the answers that are due, by signed callbacks; one that nobody hears is given again five seconds later. */
@Shared
class Answers {
    private static final int MOST = 200;
    private static final int SERVER_ERROR = 500;
    private static final int UNAUTHORIZED = 401;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final WorkStore store;
    private final MainSwitch mainSwitch;
    private final HandoffSecret secret;
    private final BusinessClock clock;
    private final String callbacks;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    @Inject
    Answers(
            WorkStore store,
            MainSwitch mainSwitch,
            HandoffSecret secret,
            BusinessClock clock,
            @ConfigProperty(name = "granary.sandbox.callback.url") Optional<String> callbacks,
            @ConfigProperty(name = "HTTP_PORT", defaultValue = "9080") int httpPort) {
        this.store = store;
        this.mainSwitch = mainSwitch;
        this.secret = secret;
        this.clock = clock;
        this.callbacks = callbacks.orElse("http://localhost:%d/api/v1".formatted(httpPort));
    }

    /** One task for each answer that is due now; none while the outside world is stopped. */
    List<Callable<Boolean>> due() {
        if (mainSwitch.isPaused()) {
            return List.of();
        }
        return store.due(clock.instant(), MOST).stream()
                .map(work -> (Callable<Boolean>) () -> give(work))
                .toList();
    }

    private boolean give(Work work) throws InterruptedException {
        Instant now = clock.instant();
        byte[] body = work.answer().getBytes(StandardCharsets.UTF_8);
        HttpRequest callback = HttpRequest.newBuilder(
                        URI.create("%s/handoffs/%s/outcomes".formatted(callbacks, work.handoff())))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(OutcomeSignature.HEADER, secret.signature().sign(now, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        boolean heard = isHeard(callback);
        if (heard) {
            store.answered(work);
        } else {
            store.answerAgain(work.handoff(), now.plus(AGAIN), work.answersLeft());
        }
        return heard;
    }

    /** A refusal was heard too; only a server that is down, or does not know our signature yet, was not. */
    private boolean isHeard(HttpRequest callback) throws InterruptedException {
        try {
            int status =
                    http.send(callback, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status < SERVER_ERROR && status != UNAUTHORIZED;
        } catch (IOException down) {
            return false;
        }
    }
}
