/** How every resource reads and writes JSON, and how what was read is checked. */
@NullMarked
package granary.access.wire;

import org.jspecify.annotations.NullMarked;
