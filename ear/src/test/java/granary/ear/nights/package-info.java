/** Nights that a crash or a sleeping server disturbs, against undisturbed ones. */
@NullMarked
package granary.ear.nights;

import org.jspecify.annotations.NullMarked;
