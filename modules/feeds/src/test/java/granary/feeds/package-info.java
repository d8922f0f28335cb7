@NullMarked
package granary.feeds;

import org.jspecify.annotations.NullMarked;
