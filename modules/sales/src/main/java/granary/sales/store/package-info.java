/** Products and sales in the database. */
@NullMarked
package granary.sales.store;

import org.jspecify.annotations.NullMarked;
