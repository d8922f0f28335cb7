package granary.nights.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of rows: the first eight bytes of SHA-256 over every value, each with its length, so that no two rows of
 * different values are spelled alike. Not for several threads at once.
 */
public final class RowPrinter {
    private static final int ABSENT = -1;

    private final MessageDigest digest;
    private ByteBuffer buffer = ByteBuffer.allocate(4_096);

    public RowPrinter() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public long print(@Nullable String[] values) {
        buffer.clear();
        for (String value : values) {
            add(value);
        }
        buffer.flip();
        digest.update(buffer);
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private void add(@Nullable String value) {
        if (value == null) {
            room(Integer.BYTES);
            buffer.putInt(ABSENT);
            return;
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + text.length);
        buffer.putInt(text.length).put(text);
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(Math.addExact(buffer.position(), bytes) * 2);
            buffer.flip();
            larger.put(buffer);
            buffer = larger;
        }
    }
}
