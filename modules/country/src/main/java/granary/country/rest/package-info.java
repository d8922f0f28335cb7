/** The business clock over REST, in development. */
@NullMarked
package granary.country.rest;

import org.jspecify.annotations.NullMarked;
