package granary.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * The default connector: Granary's own handoff protocol over HTTP. A party that hangs is given up after 5 s, a party
 * that is down is tried three times, and after ten failures in twenty calls it is left alone for 5 s at a time, so that
 * a queue full of handoffs costs it nothing.
 */
@ApplicationScoped
public class Connector {
    static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;
    private static final int CONNECT_SECONDS = 2;
    private static final int READ_SECONDS = 4;
    private static final int MAX_REASON = 400;

    private final Map<URI, HandoffApi> clients = new ConcurrentHashMap<>();

    /**
     * Hands work to the party at an address.
     *
     * @throws ProcessingException where it cannot be reached
     * @throws WebApplicationException where it answers neither 2xx nor 422
     */
    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 2, delay = 200, jitter = 100, maxDuration = 12, durationUnit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 5, delayUnit = ChronoUnit.SECONDS)
    public Delivery give(URI address, Handoff handoff) {
        try (Response taken = client(address).take(handoff.text())) {
            return new Delivery.Taken();
        } catch (WebApplicationException refusal) {
            try (Response answer = refusal.getResponse()) {
                if (answer.getStatus() == UNPROCESSABLE) {
                    return new Delivery.Refused(reason(answer.readEntity(String.class)));
                }
            }
            throw refusal;
        }
    }

    /** A party's words about a handoff that it was given: 200 with an outcome, 204 while it is at work, or 404. */
    record Said(int status, String body) {}

    /**
     * Asks the party at an address what became of a handoff.
     *
     * @throws ProcessingException where it cannot be reached
     * @throws WebApplicationException where it answers neither 2xx nor 404
     */
    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 2, delay = 200, jitter = 100, maxDuration = 12, durationUnit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 5, delayUnit = ChronoUnit.SECONDS)
    public Said ask(URI address, String handoff) {
        try (Response said = client(address).ask(handoff)) {
            return new Said(said.getStatus(), said.hasEntity() ? said.readEntity(String.class) : "");
        } catch (WebApplicationException refusal) {
            try (Response answer = refusal.getResponse()) {
                if (answer.getStatus() == NOT_FOUND) {
                    return new Said(NOT_FOUND, "");
                }
            }
            throw refusal;
        }
    }

    private HandoffApi client(URI address) {
        return clients.computeIfAbsent(
                address,
                uri -> RestClientBuilder.newBuilder()
                        .baseUri(uri)
                        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                        .build(HandoffApi.class));
    }

    /** A party's text is untrusted: one line, bounded. */
    private static String reason(String body) {
        String line = body.replaceAll("\\p{C}+", " ").strip();
        if (line.isEmpty()) {
            return "refused by the party";
        }
        return line.substring(0, Math.min(line.length(), MAX_REASON));
    }
}
