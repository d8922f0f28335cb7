/** Service transactions in the database. */
@NullMarked
package granary.transactions.store;

import org.jspecify.annotations.NullMarked;
