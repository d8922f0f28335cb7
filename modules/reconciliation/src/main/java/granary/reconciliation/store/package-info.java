/** Matches in SQL. */
@NullMarked
package granary.reconciliation.store;

import org.jspecify.annotations.NullMarked;
