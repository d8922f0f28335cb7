/** The journal in the database. */
@NullMarked
package granary.ledger.store;

import org.jspecify.annotations.NullMarked;
