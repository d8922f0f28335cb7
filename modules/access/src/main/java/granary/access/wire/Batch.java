package granary.access.wire;

import granary.access.Problem;
import granary.access.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items of a bulk call, NDJSON or one JSON array, in order. An item that cannot be read, or does not pass a check,
 * is refused by itself; the others stand.
 */
public final class Batch<T> {
    public static final int MAX_ITEMS = 10_000;
    /** For all items together; an item of the intake has about 300 bytes. */
    public static final int MAX_BODY_BYTES = 32 << 20;

    /** One item: a value, or why it is refused. */
    private record Item<T>(@Nullable T value, @Nullable Problem refusal) {}

    /** Tells what became of an item. */
    @FunctionalInterface
    public interface Teller<O> {
        BatchResult tell(int index, O outcome);
    }

    private final List<Item<T>> items;
    private final String sha256;

    private Batch(List<Item<T>> items, String sha256) {
        this.items = items;
        this.sha256 = sha256;
    }

    /**
     * Reads every item strictly, in UTF-8.
     *
     * @throws Problem 413 for more than 10,000 items or 32 MB; 400 for an array that does not end
     */
    public static <T> Batch<T> read(InputStream body, Class<T> type) {
        byte[] bytes = bounded(body);
        List<ByteBuffer> texts = BatchItems.split(bytes, MAX_ITEMS);
        List<Item<T>> items = new ArrayList<>(texts.size());
        for (ByteBuffer text : texts) {
            items.add(attempt(() -> Json.read(decoded(text), type)));
        }
        return new Batch<>(items, Secret.hash(bytes));
    }

    /** Takes every readable item one step further; where {@code check} throws a {@link Problem}, it is refused. */
    public <E> Batch<E> checked(Function<T, E> check) {
        List<Item<E>> next = new ArrayList<>(items.size());
        for (Item<T> item : items) {
            T value = item.value();
            next.add(value == null ? new Item<>(null, item.refusal()) : attempt(() -> check.apply(value)));
        }
        return new Batch<>(next, sha256);
    }

    /** Of the body as it came, in hex. */
    public String sha256() {
        return sha256;
    }

    /**
     * Does the work for all good items at once, in their order, and tells every item's result.
     *
     * @param work answers as many outcomes as it got items, in the same order
     */
    public <O> List<BatchResult> answer(Function<List<T>, List<O>> work, Teller<O> teller) {
        List<T> good = good();
        List<O> outcomes = good.isEmpty() ? List.of() : work.apply(good);
        if (outcomes.size() != good.size()) {
            throw new IllegalStateException("%d outcomes for %d items".formatted(outcomes.size(), good.size()));
        }
        List<BatchResult> results = new ArrayList<>(items.size());
        int next = 0;
        for (int index = 0; index < items.size(); index++) {
            Problem refusal = items.get(index).refusal();
            results.add(
                    refusal == null ? teller.tell(index, outcomes.get(next++)) : BatchResult.refused(index, refusal));
        }
        return results;
    }

    private List<T> good() {
        List<T> good = new ArrayList<>(items.size());
        for (Item<T> item : items) {
            T value = item.value();
            if (value != null) {
                good.add(value);
            }
        }
        return good;
    }

    private interface Attempt<T> {
        T make();
    }

    private static <T> Item<T> attempt(Attempt<T> attempt) {
        try {
            return new Item<>(attempt.make(), null);
        } catch (Problem refusal) {
            return new Item<>(null, refusal);
        }
    }

    private static byte[] bounded(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAX_BODY_BYTES + 1);
            if (bytes.length > MAX_BODY_BYTES) {
                throw Problem.of(413, "BODY_TOO_LARGE", "a batch has at most %d bytes".formatted(MAX_BODY_BYTES));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the body could not be read", e);
        }
    }

    /** Strictly, since a replacement character would let broken text through as if it had been sent. */
    private static String decoded(ByteBuffer text) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw Problem.of(400, "MALFORMED_JSON", "the item is not UTF-8");
        }
    }
}
