package granary.database;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private final CopyIn copy;
    private final int columns;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(WRITE_AT_BYTES + 4_096);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private boolean rowOpen;

    PostgresCopy(Connection connection, String table, List<String> columns) throws SQLException {
        this.columns = columns.size();
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(table, String.join(", ", columns)));
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    @Override
    public BulkInsert putLong(@Nullable Long value) {
        return field(() -> {
            if (value == null) {
                out.writeInt(-1);
            } else {
                out.writeInt(Long.BYTES);
                out.writeLong(value);
            }
        });
    }

    @Override
    public BulkInsert putInt(@Nullable Integer value) {
        return field(() -> {
            if (value == null) {
                out.writeInt(-1);
            } else {
                out.writeInt(Integer.BYTES);
                out.writeInt(value);
            }
        });
    }

    @Override
    public BulkInsert putShort(@Nullable Integer value) {
        return field(() -> {
            if (value == null) {
                out.writeInt(-1);
            } else {
                out.writeInt(Short.BYTES);
                out.writeShort(value);
            }
        });
    }

    @Override
    public BulkInsert putText(@Nullable String value) {
        return field(() -> {
            if (value == null) {
                out.writeInt(-1);
            } else {
                byte[] text = value.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        });
    }

    @Override
    public BulkInsert putDate(LocalDate value) {
        return field(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt((int) ChronoUnit.DAYS.between(EPOCH, value));
        });
    }

    @Override
    public void endRow() throws SQLException {
        rowOpen = false;
        if (bytes.size() >= WRITE_AT_BYTES) {
            flush();
        }
    }

    @Override
    public void close() throws SQLException {
        if (!copy.isActive()) {
            return;
        }
        try {
            write(() -> out.writeShort(-1));
            flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void flush() throws SQLException {
        byte[] block = bytes.toByteArray();
        copy.writeToCopy(block, 0, block.length);
        bytes.reset();
    }

    private BulkInsert field(Writing writing) {
        write(() -> {
            if (!rowOpen) {
                out.writeShort(columns);
                rowOpen = true;
            }
            writing.run();
        });
        return this;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
