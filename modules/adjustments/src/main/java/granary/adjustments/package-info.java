/** Adjustments of what sealed nights settled, under four eyes, and partners' disputes that lead to them. */
@NullMarked
package granary.adjustments;

import org.jspecify.annotations.NullMarked;
