/**
 * Parcels for villagers: sorted at the county, brought to the village, collected with a code or sent back. What was
 * collected or brought to the door reaches the waist, and settlement knows no more of it.
 */
@NullMarked
package granary.parcels;

import org.jspecify.annotations.NullMarked;
