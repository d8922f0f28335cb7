/** The chart of accounts and balanced entries. */
@NullMarked
package granary.ledger.domain;

import org.jspecify.annotations.NullMarked;
