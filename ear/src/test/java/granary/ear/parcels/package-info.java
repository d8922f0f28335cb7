/** Parcels over REST, from the county to the villager, and what the night makes of them. */
@NullMarked
package granary.ear.parcels;

import org.jspecify.annotations.NullMarked;
