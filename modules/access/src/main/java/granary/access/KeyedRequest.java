package granary.access;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that must have one effect, however often it is sent.
 *
 * @param key the caller's {@code Idempotency-Key}
 * @param hash of what is asked for: the same key with another hash is another request
 */
public record KeyedRequest(String key, String hash) {
    public static final String HEADER = "Idempotency-Key";

    /** On an answer that was given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    /**
     * @param header what came as {@code Idempotency-Key}
     * @param resource method and path, such as {@code POST /orders}, and whatever else beside the body says what is asked
     * @param body in a form that is the same for the same content, or its hash
     * @throws Problem 400 {@code IDEMPOTENCY_KEY_MISSING} without a key of 1 to 100 printable ASCII characters
     */
    public static KeyedRequest of(@Nullable String header, String resource, String body) {
        return new KeyedRequest(key(header), Secret.hash(resource.length() + ":" + resource + body));
    }

    /**
     * Where a key may be left out; as {@link #of} where there is one.
     *
     * @throws Problem 400 {@code IDEMPOTENCY_KEY_MISSING} where what came is no key
     */
    public static Optional<KeyedRequest> ifGiven(@Nullable String header, String resource, String body) {
        return header == null ? Optional.empty() : Optional.of(of(header, resource, body));
    }

    /**
     * The key alone, before a long body is read.
     *
     * @throws Problem as {@link #of}
     */
    public static String key(@Nullable String header) {
        if (header == null || !KEY.matcher(header).matches()) {
            throw Problem.of(
                    400,
                    "IDEMPOTENCY_KEY_MISSING",
                    "the header Idempotency-Key must hold 1 to 100 printable ASCII characters without blanks");
        }
        return header;
    }
}
