@NullMarked
package granary.feeds.format;

import org.jspecify.annotations.NullMarked;
