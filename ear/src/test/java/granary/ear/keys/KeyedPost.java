package granary.ear.keys;

import granary.ear.orders.Village;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A POST as a client of the village sends it.
 *
 * @param who as {@link Village#as} knows them
 */
record KeyedPost(String who, String path, String mediaType, String body, Map<String, String> headers) {
    static KeyedPost json(String who, String path, String body) {
        return new KeyedPost(who, path, Api.JSON, body, Map.of());
    }

    static KeyedPost lines(String who, String path, String... items) {
        return new KeyedPost(who, path, Api.NDJSON, String.join("\n", items), Map.of());
    }

    KeyedPost ifMatch(String etag) {
        return new KeyedPost(who, path, mediaType, body, Map.of("If-Match", etag));
    }

    KeyedPost as(String otherMediaType) {
        return new KeyedPost(who, path, otherMediaType, body, headers);
    }

    KeyedPost saying(String otherBody) {
        return new KeyedPost(who, path, mediaType, otherBody, headers);
    }

    KeyedPost at(String otherPath) {
        return new KeyedPost(who, otherPath, mediaType, body, headers);
    }

    Answer send(Village village, String key) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Idempotency-Key", key);
        return village.as(who).post(path, bytes(), mediaType, all);
    }

    Answer sendUnkeyed(Village village) {
        return village.as(who).postUnkeyed(path, bytes(), mediaType, headers);
    }

    private byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
