package granary.sandbox.demo;

import granary.access.Ids;
import granary.access.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The public REST interface as one of its clients uses it, from outside and over HTTP. */
final class Api {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(20);
    private static final long TOKEN_SECONDS = 300;
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    /** What a client logs in by. */
    record Credentials(String id, String secret) {}

    private final HttpClient http;
    private final URI server;
    private final Credentials credentials;
    private @Nullable String token;
    private long tokenNanos;

    Api(HttpClient http, URI server, Credentials credentials) {
        this.http = http;
        this.server = server;
        this.credentials = credentials;
    }

    /** The same server as another client. */
    Api as(Credentials other) {
        return new Api(http, server, other);
    }

    URI server() {
        return server;
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply post(String path, Object body) {
        return post(path, Json.write(body).getBytes(StandardCharsets.UTF_8), "application/json", Map.of());
    }

    Reply post(String path, byte[] body, String mediaType, Map<String, String> headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", Ids.next("demo"))
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Accept", path.endsWith(".csv") ? "text/csv" : "application/json")
                .header("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        String known = token;
        if (known != null && System.nanoTime() - tokenNanos < TimeUnit.SECONDS.toNanos(TOKEN_SECONDS)) {
            return known;
        }
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded(credentials.id()), encoded(credentials.secret()));
        Reply answer = send(HttpRequest.newBuilder(server.resolve("/api/v1/tokens"))
                        .timeout(SHORT_PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .expect(OK);
        String fresh = answer.json().path("access_token").asText();
        token = fresh;
        tokenNanos = System.nanoTime();
        return fresh;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Twice, where the first time brings no answer, or none that helps: the key, or the content, lets it take effect once. */
    private Reply send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            Reply reply = sendOnce(request);
            return reply.status() < SERVER_ERROR ? reply : sendOnce(request);
        } catch (DemoFailure e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return sendOnce(request);
        }
    }

    private Reply sendOnce(HttpRequest request) {
        String name = request.method() + " " + request.uri();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return new Reply(name, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new DemoFailure("%s failed: %s".formatted(name, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("the server stops", e);
        }
    }
}
