package granary.database;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JDBC batches. */
final class BatchInsert implements BulkInsert {
    private static final int ROWS_A_BATCH = 1_000;

    private final PreparedStatement insert;
    private int column;
    private int rows;

    BatchInsert(Connection connection, String table, List<String> columns) throws SQLException {
        insert = connection.prepareStatement("INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?"))));
    }

    @Override
    public BulkInsert putLong(@Nullable Long value) throws SQLException {
        column++;
        if (value == null) {
            insert.setNull(column, Types.BIGINT);
        } else {
            insert.setLong(column, value);
        }
        return this;
    }

    @Override
    public BulkInsert putInt(@Nullable Integer value) throws SQLException {
        column++;
        if (value == null) {
            insert.setNull(column, Types.INTEGER);
        } else {
            insert.setInt(column, value);
        }
        return this;
    }

    @Override
    public BulkInsert putShort(@Nullable Integer value) throws SQLException {
        return putInt(value);
    }

    @Override
    public BulkInsert putText(@Nullable String value) throws SQLException {
        insert.setString(++column, value);
        return this;
    }

    @Override
    public BulkInsert putDate(LocalDate value) throws SQLException {
        insert.setDate(++column, Date.valueOf(value));
        return this;
    }

    @Override
    public void endRow() throws SQLException {
        insert.addBatch();
        column = 0;
        if (++rows % ROWS_A_BATCH == 0) {
            insert.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        try (insert) {
            if (rows % ROWS_A_BATCH != 0) {
                insert.executeBatch();
            }
        }
    }
}
