package granary.access.wire;

import granary.access.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in a stable order.
 *
 * @param next the cursor of the next page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int MAX_LIMIT = 500;
    public static final int DEFAULT_LIMIT = 100;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of rows of which one more than the limit was asked for.
     *
     * @param key the value that the order is by; the next page begins beyond the last one
     */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, String> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursor(key.apply(items.get(limit - 1))));
    }

    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    /** @throws Problem 422 unless from 1 to 500; 100 where absent */
    public static int limit(@Nullable Integer limit) {
        Check check = new Check();
        long checked = check.number("/limit", limit == null ? DEFAULT_LIMIT : Long.valueOf(limit), 1, MAX_LIMIT);
        check.finish();
        return (int) checked;
    }

    /**
     * The key beyond which a page begins; empty text for the first page.
     *
     * @throws Problem 422 for a cursor that was not ours
     */
    public static String after(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        return decoded(cursor)
                .orElseThrow(() -> Problem.invalid(
                        List.of(new Problem.FieldError("/cursor", "take it from next of the page before, unchanged"))));
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> decoded(String cursor) {
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return key.isEmpty() || key.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(key);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
