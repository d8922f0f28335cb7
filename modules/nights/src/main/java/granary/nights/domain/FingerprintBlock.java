package granary.nights.domain;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows' names and fingerprints as bytes: for each the length of its name (two bytes), the name, and the print. */
public final class FingerprintBlock {
    /** Names are cut here; those of real rows are far shorter. */
    private static final int LONGEST_NAME = 2_000;

    private static final String BETWEEN = "\u001f";

    /** Takes a block apart. */
    @FunctionalInterface
    public interface Rows {
        void row(String name, long print);
    }

    private final ByteBuffer rows;

    public FingerprintBlock(int bytes) {
        rows = ByteBuffer.allocate(bytes);
    }

    /** A row's name: the values that people know it by. */
    public static String name(@Nullable String[] values, int count) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < count; i++) {
            name.append(i == 0 ? "" : BETWEEN).append(values[i] == null ? "" : values[i]);
        }
        return name.toString();
    }

    /** The values of a name. */
    public static List<String> values(String name) {
        return List.of(name.split(BETWEEN, -1));
    }

    /** Adds a row, or answers false where the block is full. */
    public boolean add(String name, long print) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(text.length, LONGEST_NAME);
        if (rows.remaining() < Short.BYTES + length + Long.BYTES) {
            return false;
        }
        rows.putShort((short) length).put(text, 0, length).putLong(print);
        return true;
    }

    public boolean isEmpty() {
        return rows.position() == 0;
    }

    public byte[] bytes() {
        byte[] bytes = new byte[rows.position()];
        rows.flip();
        rows.get(bytes);
        rows.clear();
        return bytes;
    }

    /** @throws IllegalArgumentException for bytes that are no block */
    public static void each(byte[] block, Rows each) {
        ByteBuffer rows = ByteBuffer.wrap(block);
        try {
            while (rows.hasRemaining()) {
                byte[] name = new byte[rows.getShort()];
                rows.get(name);
                each.row(new String(name, StandardCharsets.UTF_8), rows.getLong());
            }
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("the fingerprints are cut off", e);
        }
    }
}
