/** Nights, their reports and exports over REST. */
@NullMarked
package granary.nights.rest;

import org.jspecify.annotations.NullMarked;
