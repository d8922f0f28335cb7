package granary.nights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a row is sorted by: texts in code-point order and numbers in their own, one after the other. */
final class SortKey {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

    /** No text holds a NUL, so that one ends a text before every longer one that begins alike. */
    SortKey text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        bytes.write(0);
        return this;
    }

    SortKey number(long number) {
        bytes.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(number ^ Long.MIN_VALUE).array());
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
