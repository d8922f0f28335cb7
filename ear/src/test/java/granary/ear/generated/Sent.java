package granary.ear.generated;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One request as it goes out, and what a reader needs to send it again. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares requests.
record Sent(Described.Operation operation, String role, String path, Map<String, String> headers, byte[] body) {
    private static final int SHOWN = 400;

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return "%s (%s) as %s: %s %s %s %s"
                .formatted(
                        operation.id(),
                        body.length,
                        role,
                        operation.method(),
                        path.length() > SHOWN ? path.substring(0, SHOWN) + "…" : path,
                        headers,
                        text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
