package granary.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import granary.access.wire.Json;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the server answered. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares replies.
record Reply(String request, int status, HttpHeaders headers, byte[] body) {
    private static final int LONGEST_SHOWN = 500;

    Reply expect(int... expected) {
        if (Arrays.stream(expected).noneMatch(each -> each == status)) {
            throw new DemoFailure("%s answered %d: %s".formatted(request, status, shown()));
        }
        return this;
    }

    JsonNode json() {
        try {
            return Json.mapper().readTree(body);
        } catch (IOException e) {
            throw new DemoFailure("%s answered no JSON: %s".formatted(request, shown()), e);
        }
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private String shown() {
        String text = text();
        return text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
    }
}
