/** Tariffs in the database. */
@NullMarked
package granary.tariffs.store;

import org.jspecify.annotations.NullMarked;
