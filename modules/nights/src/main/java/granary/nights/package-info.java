/** The night's life, seal, verification and morning report. */
@NullMarked
package granary.nights;

import org.jspecify.annotations.NullMarked;
