package granary.nights.verify;

import granary.database.BulkInsert;
import granary.nights.store.SealedTable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows that were worked out again, in the canonical text of stored ones. */
@FunctionalInterface
interface Rows {
    void row(SealedTable table, List<String> columns, @Nullable String[] values);

    /** The same, for engines that write rows in bulk. */
    default BulkInsert.Tables tables() {
        return (table, columns) -> new Taken(
                this,
                SealedTable.of(table).orElseThrow(() -> new IllegalArgumentException("nothing seals " + table)),
                columns);
    }

    /** A bulk insert into nowhere. */
    final class Taken implements BulkInsert {
        private final Rows rows;
        private final SealedTable table;
        private final List<String> columns;
        private @Nullable String[] values;
        private int next;

        private Taken(Rows rows, SealedTable table, List<String> columns) {
            this.rows = rows;
            this.table = table;
            this.columns = columns;
            this.values = new String[columns.size()];
        }

        @Override
        public BulkInsert putLong(@Nullable Long value) {
            return putText(value == null ? null : value.toString());
        }

        @Override
        public BulkInsert putInt(@Nullable Integer value) {
            return putText(value == null ? null : value.toString());
        }

        @Override
        public BulkInsert putShort(@Nullable Integer value) {
            return putInt(value);
        }

        @Override
        public BulkInsert putText(@Nullable String value) {
            values[next++] = value;
            return this;
        }

        @Override
        public BulkInsert putDate(LocalDate value) {
            return putText(value.toString());
        }

        @Override
        public void endRow() {
            rows.row(table, columns, values);
            values = new String[columns.size()];
            next = 0;
        }

        @Override
        public void close() {}
    }
}
