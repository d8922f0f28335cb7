package granary.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * PostgreSQL's binary COPY (PostgreSQL manual, "COPY", Binary Format). A few hundred kilobytes are collected before
 * each write to the wire.
 */
final class PostgresCopy implements BulkInsert {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int WRITE_AT_BYTES = 1 << 18;
    private static final int LONGEST_NUMBER = Short.BYTES + Integer.BYTES + Long.BYTES;
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final int NULL = -1;

    private final CopyIn copy;
    private final int columns;
    private ByteBuffer out = ByteBuffer.allocate(WRITE_AT_BYTES + 4_096);
    private boolean rowOpen;

    PostgresCopy(Connection connection, String table, List<String> columns) throws SQLException {
        this.columns = columns.size();
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(table, String.join(", ", columns)));
        out.put(SIGNATURE).putInt(0).putInt(0);
    }

    @Override
    public BulkInsert putLong(@Nullable Long value) {
        if (value == null) {
            return putNull();
        }
        field(LONGEST_NUMBER).putInt(Long.BYTES).putLong(value);
        return this;
    }

    @Override
    public BulkInsert putInt(@Nullable Integer value) {
        if (value == null) {
            return putNull();
        }
        field(LONGEST_NUMBER).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    @Override
    public BulkInsert putShort(@Nullable Integer value) {
        if (value == null) {
            return putNull();
        }
        if (value != value.shortValue()) {
            throw new ArithmeticException("%d does not fit in a SMALLINT".formatted(value));
        }
        field(LONGEST_NUMBER).putInt(Short.BYTES).putShort(value.shortValue());
        return this;
    }

    @Override
    public BulkInsert putText(@Nullable String value) {
        if (value == null) {
            return putNull();
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        field(LONGEST_NUMBER + text.length).putInt(text.length).put(text);
        return this;
    }

    @Override
    public BulkInsert putDate(LocalDate value) {
        return putInt((int) ChronoUnit.DAYS.between(EPOCH, value));
    }

    @Override
    public void endRow() throws SQLException {
        rowOpen = false;
        if (out.position() >= WRITE_AT_BYTES) {
            flush();
        }
    }

    @Override
    public void close() throws SQLException {
        if (!copy.isActive()) {
            return;
        }
        try {
            room(Short.BYTES).putShort((short) -1);
            flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private BulkInsert putNull() {
        field(LONGEST_NUMBER).putInt(NULL);
        return this;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(out.array(), 0, out.position());
        out.clear();
    }

    /** Where the next field of the row goes; the first one comes after the number of fields. */
    private ByteBuffer field(int bytes) {
        ByteBuffer into = room(bytes);
        if (!rowOpen) {
            into.putShort((short) columns);
            rowOpen = true;
        }
        return into;
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            out.flip();
            out = ByteBuffer.allocate(Math.max(2 * out.capacity(), out.limit() + bytes))
                    .put(out);
        }
        return out;
    }
}
