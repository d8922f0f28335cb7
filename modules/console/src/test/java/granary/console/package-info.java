/** What the pages promise without a server. */
@NullMarked
package granary.console;

import org.jspecify.annotations.NullMarked;
