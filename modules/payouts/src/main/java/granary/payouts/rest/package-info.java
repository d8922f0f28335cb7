/** Payout batches over REST. */
@NullMarked
package granary.payouts.rest;

import org.jspecify.annotations.NullMarked;
