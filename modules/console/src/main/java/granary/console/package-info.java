/** The pages. */
@NullMarked
package granary.console;

import org.jspecify.annotations.NullMarked;
