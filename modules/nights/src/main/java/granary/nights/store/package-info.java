/** Nights in the database. */
@NullMarked
package granary.nights.store;

import org.jspecify.annotations.NullMarked;
