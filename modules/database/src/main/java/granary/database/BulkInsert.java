package granary.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows into one table inside the caller's transaction, the fastest way that the database has: COPY on
 * PostgreSQL, JDBC batches on Derby. Values are put in the order of the columns; rows are in the database after
 * {@link #close()}.
 */
public interface BulkInsert extends AutoCloseable {
    /** Where rows go, table by table: into the database, or to whoever holds them against what is stored there. */
    @FunctionalInterface
    interface Tables {
        BulkInsert into(String table, List<String> columns) throws SQLException;
    }

    static BulkInsert into(Connection connection, String table, List<String> columns) throws SQLException {
        return Dialect.of(connection) == Dialect.POSTGRESQL
                ? new PostgresCopy(connection, table, columns)
                : new BatchInsert(connection, table, columns);
    }

    BulkInsert putLong(@Nullable Long value) throws SQLException;

    BulkInsert putInt(@Nullable Integer value) throws SQLException;

    BulkInsert putShort(@Nullable Integer value) throws SQLException;

    BulkInsert putText(@Nullable String value) throws SQLException;

    BulkInsert putDate(LocalDate value) throws SQLException;

    void endRow() throws SQLException;

    @Override
    void close() throws SQLException;
}
