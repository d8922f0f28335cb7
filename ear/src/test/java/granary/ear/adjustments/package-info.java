/** What a sealed night settled and somebody doubts: disputes, adjustments, and the night that books them. */
@NullMarked
package granary.ear.adjustments;

import org.jspecify.annotations.NullMarked;
