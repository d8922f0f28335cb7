package granary.nights.verify;

import granary.nights.domain.FingerprintBlock;
import granary.nights.domain.RowPrinter;
import granary.nights.store.FingerprintStore;
import granary.nights.store.SealedRows;
import granary.nights.store.SealedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table of a night: its rows, read once, against the fingerprints of the seal and against those of the
 * recomputation. Only rows that fit neither are kept, to be named.
 */
final class TableCheck {
    private static final int MOST_KEPT = 10_000;

    private final SealedTable table;
    private final SealedRows.Whose whose;
    private final NameRows.Names names;
    private final @Nullable ExpectedTable expected;
    private final Map<String, Row> notSealed = new LinkedHashMap<>();
    private final Map<String, @Nullable String[]> notExpected = new LinkedHashMap<>();
    private final RowPrinter printer = new RowPrinter();
    private long beyondSealed;
    private long beyondExpected;
    private List<String> columns;
    private Map<String, Integer> index;

    /** @param expected none where nothing tells what the table should hold, but the seal */
    TableCheck(SealedTable table, SealedRows.Whose whose, NameRows.Names names, @Nullable ExpectedTable expected) {
        this.table = table;
        this.whose = whose;
        this.names = names;
        this.expected = expected;
        this.columns = table.columns();
        this.index = Row.index(columns);
    }

    SealedTable table() {
        return table;
    }

    /** Reads the rows; the tally sees every one of them. */
    void read(SealedRows rows, @Nullable SealedPrints sealed, Tally tally) {
        int sealedColumns = sealed == null ? 0 : sealed.columns().size();
        List<String> read = new ArrayList<>(sealed == null ? table.columns() : sealed.columns());
        // A night that was sealed before a column was covered; recomputation knows it all the same.
        table.columns().stream().filter(column -> !read.contains(column)).forEach(read::add);
        columns = List.copyOf(read);
        index = Row.index(columns);
        int[] picked = picked();
        rows.each(table, columns, whose, values -> {
            Row row = new Row(index, values);
            tally.take(table, row);
            if (sealed != null && !sealed.prints().take(printer.print(first(values, sealedColumns)))) {
                keepUnsealed(row, values);
            }
            if (expected != null) {
                @Nullable String[] ordered = pick(values, picked);
                if (!expected.take(ordered)) {
                    keepUnexpected(ordered);
                }
            }
        });
    }

    /** Names what is not as it was sealed. */
    void nameUnsealed(SealedPrints sealed, FingerprintStore fingerprints, Findings.Check check) {
        Map<String, Integer> sealedIndex = Row.index(table.names());
        sealed.eachLeft(fingerprints, whose.night(), table, (name, print) -> {
            @Nullable String[] values = FingerprintBlock.values(name).toArray(String[]::new);
            boolean there =
                    notSealed.remove(FingerprintBlock.name(values, table.key().size())) != null;
            check.fault(
                    names.of(table, new Row(sealedIndex, values)),
                    there ? "was changed after the seal" : "was removed after the seal");
        });
        notSealed.values().forEach(row -> check.fault(names.of(table, row), "was added after the seal"));
        check.faults("rows of " + table.table(), beyondSealed);
    }

    /** Whether anything is not as recomputed. */
    boolean hasUnexpected() {
        return expected != null && (expected.left() > 0 || !notExpected.isEmpty());
    }

    /** One more recomputed row, the second time: named where no equal one was stored. */
    void nameMissing(List<String> given, @Nullable String[] values, Findings.Check check) {
        ExpectedTable rows = expectedTable();
        @Nullable String[] recomputed = rows.ordered(given, values);
        if (!rows.take(recomputed)) {
            return;
        }
        @Nullable String[] stored = notExpected.remove(expectedKey(recomputed));
        String name = names.of(table, new Row(Row.index(withNames(rows.columns())), withNames(recomputed)));
        check.fault(name, stored == null ? "is missing" : rows.differences(stored, recomputed));
    }

    /** Names what is stored and nothing gives, when all that is missing has been named. */
    void nameUnexpected(Findings.Check check) {
        notExpected.values().forEach(values -> {
            Row row = new Row(Row.index(withNames(expectedTable().columns())), withNames(values));
            check.fault(names.of(table, row), "is stored, but nothing gives it");
        });
        check.faults("rows of " + table.table(), beyondExpected);
    }

    private void keepUnsealed(Row row, @Nullable String[] values) {
        if (notSealed.size() < MOST_KEPT) {
            @Nullable
            String[] key = pick(
                    values,
                    table.key().stream().mapToInt(column -> position(column)).toArray());
            notSealed.put(FingerprintBlock.name(key, key.length), row);
        } else {
            beyondSealed++;
        }
    }

    private void keepUnexpected(@Nullable String[] ordered) {
        if (notExpected.size() < MOST_KEPT) {
            // A row that was added as another's twin has that one's key.
            String key = expectedKey(ordered);
            notExpected.put(notExpected.containsKey(key) ? key + " " + notExpected.size() : key, ordered);
        } else {
            beyondExpected++;
        }
    }

    private String expectedKey(@Nullable String[] ordered) {
        List<String> key = expectedTable().key();
        @Nullable String[] values = new String[key.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ordered[expectedTable().columns().indexOf(key.get(i))];
        }
        return FingerprintBlock.name(values, values.length);
    }

    private ExpectedTable expectedTable() {
        if (expected == null) {
            throw new IllegalStateException("nothing recomputes " + table.table());
        }
        return expected;
    }

    /** Rows are named by columns that recomputation may not know: these are empty then. */
    private List<String> withNames(List<String> known) {
        List<String> all = new ArrayList<>(known);
        table.names().stream().filter(column -> !known.contains(column)).forEach(all::add);
        return all;
    }

    private @Nullable String[] withNames(@Nullable String[] known) {
        return Arrays.copyOf(known, withNames(expectedTable().columns()).size());
    }

    private int[] picked() {
        return expected == null
                ? new int[0]
                : expected.columns().stream().mapToInt(this::position).toArray();
    }

    private int position(String column) {
        return columns.indexOf(column);
    }

    private static @Nullable String[] pick(@Nullable String[] values, int[] positions) {
        @Nullable String[] picked = new String[positions.length];
        for (int i = 0; i < positions.length; i++) {
            picked[i] = values[positions[i]];
        }
        return picked;
    }

    private static @Nullable String[] first(@Nullable String[] values, int count) {
        return count == values.length ? values : Arrays.copyOf(values, count);
    }
}
