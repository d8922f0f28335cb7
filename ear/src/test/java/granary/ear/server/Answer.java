package granary.ear.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What the server answered to one request, which {@code request} names for messages. */
@SuppressWarnings("ArrayRecordComponent") // Bytes are compared with bytes; nobody compares answers.
public record Answer(String request, int status, HttpHeaders headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 1_000;

    /** @throws AssertionError with the problem that was answered instead */
    public Answer expect(Integer... statuses) {
        if (!Set.of(statuses).contains(status)) {
            throw new AssertionError("%s: %d instead of %s: %s".formatted(request, status, Set.of(statuses), shown()));
        }
        return this;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(request + ": no JSON: " + shown(), e);
        }
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The problem's stable code; empty where the answer is none. */
    public String code() {
        return json().path("code").asText("");
    }

    private String shown() {
        String text = text();
        return text.substring(0, Math.min(SHOWN, text.length()));
    }
}
