/** Tariffs over REST. */
@NullMarked
package granary.tariffs.rest;

import org.jspecify.annotations.NullMarked;
