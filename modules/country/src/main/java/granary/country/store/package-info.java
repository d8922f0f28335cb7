/** The business clock's place in the database. */
@NullMarked
package granary.country.store;

import org.jspecify.annotations.NullMarked;
