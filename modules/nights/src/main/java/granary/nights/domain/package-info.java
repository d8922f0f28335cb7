/** A night and its states. */
@NullMarked
package granary.nights.domain;

import org.jspecify.annotations.NullMarked;
