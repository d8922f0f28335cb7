package granary.ear.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The REST interface as one client sees it: logged in by the client-credentials grant, or with the token of an outside issuer. */
public final class Api {
    public static final String JSON = "application/json";
    public static final String NDJSON = "application/x-ndjson";
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final long TOKEN_SECONDS = 60;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .sslContext(AnyCertificate.context())
            .build();

    private final URI base;
    private final String clientId;
    private final String clientSecret;
    private final Optional<Supplier<String>> outsideToken;
    private final Map<String, Token> token = new ConcurrentHashMap<>();

    private record Token(String value, long nanos) {
        boolean isFresh() {
            return System.nanoTime() - nanos < TimeUnit.SECONDS.toNanos(TOKEN_SECONDS);
        }
    }

    public Api(URI base, String clientId, String clientSecret) {
        this(base, clientId, clientSecret, Optional.empty());
    }

    /** Somebody whom an outside issuer gives a token for each request. */
    public Api(URI base, Supplier<String> outsideToken) {
        this(base, "", "", Optional.of(outsideToken));
    }

    private Api(URI base, String clientId, String clientSecret, Optional<Supplier<String>> outsideToken) {
        this.base = base;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.outsideToken = outsideToken;
    }

    /** One of the clients that the installation made: maker, checker, integrator, auditor or admin. */
    public static Api of(GranaryServer server, String role) {
        Path file = server.data().resolve("credentials.json");
        try {
            JsonNode client = new ObjectMapper().readTree(file.toFile()).path(role);
            return new Api(
                    server.base(),
                    client.path("client_id").asText(),
                    client.path("client_secret").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same client at another server of its installation. */
    public Api at(URI otherBase) {
        return new Api(otherBase, clientId, clientSecret);
    }

    public Answer get(String path) {
        return get(path, JSON);
    }

    public Answer get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    /** A GET without a token. */
    public Answer getUnnamed(String path) {
        return send(HttpRequest.newBuilder(uri(path)).timeout(TIMEOUT).GET());
    }

    /** A POST of JSON under a key of its own. */
    public Answer post(String path, String json) {
        return post(path, json.getBytes(StandardCharsets.UTF_8), JSON, Map.of());
    }

    public Answer post(String path, byte[] body, String mediaType, Map<String, String> headers) {
        Map<String, String> keyed = new HashMap<>(headers);
        keyed.putIfAbsent("Idempotency-Key", UUID.randomUUID().toString());
        return postUnkeyed(path, body, mediaType, keyed);
    }

    /** A change of what people edit, based on the version that an ETag names. */
    public Answer put(String path, String json, String etag) {
        return send(request(path)
                .header("Accept", JSON)
                .header("Content-Type", JSON)
                .header("If-Match", etag)
                .PUT(BodyPublishers.ofString(json)));
    }

    /** A POST of JSON that forgets its key. */
    public Answer postUnkeyed(String path, String json) {
        return postUnkeyed(path, json.getBytes(StandardCharsets.UTF_8), JSON, Map.of());
    }

    /** A POST with these headers and no others. */
    public Answer postUnkeyed(String path, byte[] body, String mediaType, Map<String, String> headers) {
        HttpRequest.Builder request = request(path)
                .header("Accept", JSON)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** A POST of JSON without a token and a key, as parties that are no clients send it. */
    public Answer postUnnamed(String path, byte[] json, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(TIMEOUT)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofByteArray(json));
        headers.forEach(request::header);
        return send(request);
    }

    /** A POST without a token, of another type than JSON. */
    public Answer postForm(String path, byte[] body, String mediaType) {
        return send(HttpRequest.newBuilder(uri(path))
                .timeout(TIMEOUT)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Any request, with these headers and no others but the token. */
    public Answer call(String method, String path, byte[] body, Map<String, String> headers) {
        return send(with(request(path), method, body, headers));
    }

    /** As {@link #call}, without a token. */
    public Answer callUnnamed(String method, String path, byte[] body, Map<String, String> headers) {
        return send(with(HttpRequest.newBuilder(uri(path)).timeout(TIMEOUT), method, body, headers));
    }

    private static HttpRequest.Builder with(
            HttpRequest.Builder request, String method, byte[] body, Map<String, String> headers) {
        headers.forEach(request::header);
        return request.method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(TIMEOUT).header("Authorization", "Bearer " + token());
    }

    private URI uri(String path) {
        return base.resolve(path.startsWith("http") || path.startsWith("/api/") ? path : "/api/v1" + path);
    }

    private String token() {
        return outsideToken.map(Supplier::get).orElseGet(this::ownToken);
    }

    private String ownToken() {
        return token.compute(clientId, (id, old) -> old != null && old.isFresh() ? old : login())
                .value();
    }

    private Token login() {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded(clientId), encoded(clientSecret));
        Answer answer = send(HttpRequest.newBuilder(base.resolve("/api/v1/tokens"))
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", JSON)
                        .POST(BodyPublishers.ofString(form)))
                .expect(200);
        return new Token(answer.json().path("access_token").asText(), System.nanoTime());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    request.method() + " " + request.uri(), response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + request.uri(), e);
        }
    }
}
