/** Cash in hand over REST. */
@NullMarked
package granary.cash.rest;

import org.jspecify.annotations.NullMarked;
