package granary.nights.verify;

import static org.assertj.core.api.Assertions.assertThat;

import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.nights.store.SealedRows;
import granary.nights.store.SealedTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is done to a sealed row, column by column and table by table, verification names it. */
@OnEachDatabase
class TamperedNightIT {
    /** What may change after the seal: a decision, and the number of the job. */
    private static final Map<SealedTable, Set<String>> ALIVE = Map.of(
            SealedTable.NIGHT, Set.of("execution_id"),
            SealedTable.ADJUSTMENT, Set.of("revision"),
            SealedTable.PAYOUT_BATCH, Set.of("state", "decided_by", "decided_at_micros", "reason", "revision"));

    /** They serve every fact: what one tampers with, it puts right again. */
    private static final Map<Dialect, SmallBooks> SETTLED = new EnumMap<>(Dialect.class);

    @TempDir
    static Path data;

    private final SmallBooks books;
    private final Tampering tampering;
    private final NameRows.Names names;

    TamperedNightIT(Dialect dialect) {
        books = SETTLED.computeIfAbsent(
                dialect,
                one -> new SmallBooks(one, data.resolve(one.folder())).settled().defenceless());
        tampering = new Tampering(books.database);
        names = books.names();
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnOfARowIsWatched(SealedTable table) throws SQLException {
        Tampering.Table sealed = tampering.read(table.table());
        int row = sealedRow(table, sealed);
        String name = name(table, sealed, row);
        List<String> unnoticed = new ArrayList<>();
        for (String column : watched(table, sealed)) {
            int at = sealed.at(column);
            @Nullable Object[] flipped = Tampering.flipped(sealed.rows().get(row), at, some(sealed, at));
            if (!rowsFound(Tampering.with(sealed, row, flipped), sealed).contains(name)) {
                unnoticed.add(column);
            }
        }
        assertThat(unnoticed).as("columns of %s", name).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRemovedRowIsNamed(SealedTable table) throws SQLException {
        Tampering.Table sealed = tampering.read(table.table());
        int row = sealedRow(table, sealed);
        String name = name(table, sealed, row);
        assertThat(rowsFound(Tampering.with(sealed, row, null), sealed)).contains(name);
    }

    @ParameterizedTest
    @EnumSource
    void anAddedRowIsNamed(SealedTable table) throws SQLException {
        Tampering.Table sealed = tampering.read(table.table());
        @Nullable Object[] twin = sealed.rows().get(sealedRow(table, sealed));
        String key = table.key().get(table.key().size() - 1);
        // With another of these, a row belongs to another night, supplement or file.
        boolean keyIsFree = table != SealedTable.FEED_FILE
                && !Set.of("country", "supplement_no").contains(key);
        @Nullable Object[] added = keyIsFree ? Tampering.flipped(twin, sealed.at(key), 1) : twin;
        Tampering.Table more = Tampering.with(sealed, sealed.rows().size(), added);
        List<String> found = rowsFound(more, sealed);
        assertThat(found).contains(name(table, more, sealed.rows().size()));
    }

    private static List<String> watched(SealedTable table, Tampering.Table stored) {
        List<String> watched = new ArrayList<>(stored.columns());
        watched.removeAll(ALIVE.getOrDefault(table, Set.of()));
        assertThat(watched).as("columns of %s", table).containsExactlyInAnyOrderElementsOf(table.columns());
        return watched;
    }

    /** What verification names while a table is not as it was sealed. */
    private List<String> rowsFound(Tampering.Table tampered, Tampering.Table sealed) throws SQLException {
        tampering.write(tampered);
        try {
            return books.verify(SmallBooks.SECOND_NIGHT).findings().stream()
                    .map(Finding::row)
                    .toList();
        } finally {
            tampering.write(sealed);
        }
    }

    /** Which of a table's rows belongs to the second night. */
    private int sealedRow(SealedTable table, Tampering.Table stored) {
        List<@Nullable String[]> ofNight = new ArrayList<>();
        new SealedRows(books.database)
                .each(table, table.columns(), new SealedRows.Whose(SmallBooks.SECOND_NIGHT, 1), ofNight::add);
        assertThat(ofNight).as("rows of %s", table).isNotEmpty();
        for (int row = 0; row < stored.rows().size(); row++) {
            if (Arrays.equals(text(table, stored, row), ofNight.get(0))) {
                return row;
            }
        }
        throw new IllegalStateException("no row of " + table);
    }

    private String name(SealedTable table, Tampering.Table stored, int row) {
        return names.of(table, new Row(Row.index(table.columns()), text(table, stored, row)));
    }

    private static @Nullable String[] text(SealedTable table, Tampering.Table stored, int row) {
        return table.columns().stream()
                .map(column -> stored.rows().get(row)[stored.at(column)])
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    /** A value for a column that has none in this row: of its type, by the other rows or by what it can only be. */
    private static Object some(Tampering.Table table, int column) {
        for (@Nullable Object[] row : table.rows()) {
            Object value = row[column];
            if (value != null) {
                return value;
            }
        }
        return table.columns().get(column).matches("(account|amount).*") ? (Object) 1 : "x";
    }
}
