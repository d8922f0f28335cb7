package granary.nights.store;

import granary.database.Database;
import granary.database.Dialect;
import granary.nights.domain.NightKey;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads sealed rows as they are stored, whatever they mean, with every value in one canonical text: the same on every
 * database, since it comes from the typed value and not from a database's formatting.
 */
public final class SealedRows {
    private static final int ROWS_AT_ONCE = 5_000;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern PARAMETER = Pattern.compile(":(country|date|tariff)");

    /**
     * Whose rows.
     *
     * @param tariffVersion the one that the night was settled by
     */
    public record Whose(NightKey night, int tariffVersion) {}

    private final Database database;

    public SealedRows(Database database) {
        this.database = database;
    }

    /**
     * Streams a night's rows of a table; on PostgreSQL inside the caller's transaction, which it needs to stream.
     *
     * @param columns of the table, in the order of the values
     * @throws IllegalArgumentException for a column's name that cannot be one
     */
    public void each(SealedTable table, List<String> columns, Whose whose, Consumer<@Nullable String[]> each) {
        stream(table.table(), table.where(), columns, whose, each);
    }

    /** The entries of a date that instruct payouts. */
    public void instructed(List<String> columns, NightKey date, Consumer<@Nullable String[]> each) {
        String where = SealedTable.JOURNAL_ENTRY.where() + " AND kind = 'PAYOUT_INSTRUCTED'";
        stream(SealedTable.JOURNAL_ENTRY.table(), where, columns, new Whose(date, 0), each);
    }

    private void stream(
            String table, String where, List<String> columns, Whose whose, Consumer<@Nullable String[]> each) {
        columns.forEach(SealedRows::requireName);
        // Derby's server default would keep every row that was read locked; this keeps none.
        String isolation = database.dialect() == Dialect.DERBY ? " WITH CS" : "";
        String sql = "SELECT %s FROM %s WHERE %s%s"
                .formatted(
                        String.join(", ", columns),
                        table,
                        PARAMETER.matcher(where).replaceAll("?"),
                        isolation);
        try (Handle handle = database.handle()) {
            Connection connection = handle.getConnection();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setFetchSize(ROWS_AT_ONCE);
                bind(select, where, whose);
                try (ResultSet rows = select.executeQuery()) {
                    read(rows, columns.size(), each);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("%s cannot be read: %s".formatted(table, e.getMessage()), e);
        }
    }

    private static void requireName(String column) {
        if (!NAME.matcher(column).matches()) {
            throw new IllegalArgumentException("no column is called " + column);
        }
    }

    private static void bind(PreparedStatement select, String where, Whose whose) throws SQLException {
        Matcher parameter = PARAMETER.matcher(where);
        for (int i = 1; parameter.find(); i++) {
            switch (parameter.group(1)) {
                case "country" -> select.setString(i, whose.night().country());
                case "date" ->
                    select.setDate(i, Date.valueOf(whose.night().date().day()));
                default -> select.setInt(i, whose.tariffVersion());
            }
        }
    }

    private static void read(ResultSet rows, int columns, Consumer<@Nullable String[]> each) throws SQLException {
        ResultSetMetaData types = rows.getMetaData();
        int[] type = new int[columns];
        for (int i = 0; i < columns; i++) {
            type[i] = types.getColumnType(i + 1);
        }
        while (rows.next()) {
            @Nullable String[] values = new String[columns];
            for (int i = 0; i < columns; i++) {
                values[i] = text(rows, i + 1, type[i]);
            }
            each.accept(values);
        }
    }

    private static @Nullable String text(ResultSet row, int column, int type) throws SQLException {
        switch (type) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> {
                long number = row.getLong(column);
                return row.wasNull() ? null : Long.toString(number);
            }
            case Types.DECIMAL, Types.NUMERIC -> {
                var number = row.getBigDecimal(column);
                return number == null ? null : number.toPlainString();
            }
            case Types.DATE -> {
                Date date = row.getDate(column);
                return date == null ? null : date.toLocalDate().toString();
            }
            default -> {
                return row.getString(column);
            }
        }
    }
}
