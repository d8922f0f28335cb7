package granary.nights.verify;

import granary.nights.domain.PrintSet;
import granary.nights.domain.RowPrinter;
import granary.nights.store.SealedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that a table should hold, as fingerprints of all that can be worked out again. */
final class ExpectedTable {
    // What the database or a sequence made up, and no facts tell.
    private static final Map<SealedTable, Set<String>> UNKNOWABLE = Map.of(
            SealedTable.JOURNAL_ENTRY, Set.of("entry_no"),
            SealedTable.EXPECTED_PAYMENT, Set.of("seq"),
            SealedTable.PAYOUT_BATCH, Set.of("id"));
    private static final Map<SealedTable, List<String>> KEYS = Map.of(
            SealedTable.JOURNAL_ENTRY, List.of("kind", "reference"),
            SealedTable.EXPECTED_PAYMENT, List.of("source", "source_id"),
            SealedTable.PAYOUT_BATCH, List.of("night_date"));

    private final SealedTable table;
    private final List<String> columns;
    private final RowPrinter printer = new RowPrinter();
    private final PrintSet prints = new PrintSet();

    ExpectedTable(SealedTable table) {
        this.table = table;
        Set<String> unknowable = UNKNOWABLE.getOrDefault(table, Set.of());
        this.columns = table.columns().stream()
                .filter(column -> !unknowable.contains(column))
                .toList();
    }

    SealedTable table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    /** What a stored row and its recomputed twin have in common, though one was changed. */
    List<String> key() {
        return KEYS.getOrDefault(table, table.key());
    }

    /** A recomputed row's values in the order of {@link #columns}. */
    @Nullable
    String[] ordered(List<String> given, @Nullable String[] values) {
        if (given.equals(columns)) {
            return values;
        }
        @Nullable String[] ordered = new String[columns.size()];
        for (int i = 0; i < ordered.length; i++) {
            int at = given.indexOf(columns.get(i));
            ordered[i] = at < 0 ? null : values[at];
        }
        return ordered;
    }

    void add(List<String> given, @Nullable String[] values) {
        prints.add(printer.print(ordered(given, values)));
    }

    /** Whether a row should be there and was not seen yet. */
    boolean take(@Nullable String[] ordered) {
        return prints.take(printer.print(ordered));
    }

    /** How many rows nobody has taken. */
    int left() {
        return prints.left();
    }

    /** In words: the columns in which a stored row differs from the recomputed one. */
    String differences(@Nullable String[] stored, @Nullable String[] recomputed) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!Objects.equals(stored[i], recomputed[i])) {
                words.add("%s is %s, recomputed %s".formatted(columns.get(i), stored[i], recomputed[i]));
            }
        }
        return String.join("; ", words);
    }
}
