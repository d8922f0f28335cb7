/** Payouts, batches and what a seller is owed. */
@NullMarked
package granary.payouts.domain;

import org.jspecify.annotations.NullMarked;
