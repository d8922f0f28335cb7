/**
 * Stands for the outside world in development: takes handoffs over HTTP and answers them late, twice or never by signed
 * callbacks. It serves callers of this machine only, and nobody at all in production.
 */
@NullMarked
package granary.sandbox;

import org.jspecify.annotations.NullMarked;
