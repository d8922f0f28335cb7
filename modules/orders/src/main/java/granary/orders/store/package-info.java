/** Orders in the database. */
@NullMarked
package granary.orders.store;

import org.jspecify.annotations.NullMarked;
