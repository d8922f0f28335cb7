/** Cash in hand in the database. */
@NullMarked
package granary.cash.store;

import org.jspecify.annotations.NullMarked;
