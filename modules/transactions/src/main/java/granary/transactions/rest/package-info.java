/** The batch intake over REST. */
@NullMarked
package granary.transactions.rest;

import org.jspecify.annotations.NullMarked;
