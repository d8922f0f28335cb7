/** Payouts in the database. */
@NullMarked
package granary.payouts.store;

import org.jspecify.annotations.NullMarked;
