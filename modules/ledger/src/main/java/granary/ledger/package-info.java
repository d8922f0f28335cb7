/** Accounts, balanced entries, balances, trial balance. */
@NullMarked
package granary.ledger;

import org.jspecify.annotations.NullMarked;
