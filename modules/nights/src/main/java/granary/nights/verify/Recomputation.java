package granary.nights.verify;

import granary.nights.store.SealedTable;
import java.util.List;
import java.util.function.Consumer;

/**
 * Works out again what some tables should hold of a night.
 *
 * @param invariant which of I1 to I10 fails where they hold something else
 * @param rows gives every row, in no particular order, and the same ones each time
 */
record Recomputation(String name, String invariant, List<SealedTable> tables, Consumer<Rows> rows) {}
