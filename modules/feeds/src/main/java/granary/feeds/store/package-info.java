/** Files and lines in SQL, and the original bytes on disk. */
@NullMarked
package granary.feeds.store;

import org.jspecify.annotations.NullMarked;
