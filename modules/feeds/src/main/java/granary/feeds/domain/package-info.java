/** What a provider's file says, once it has been read: files, lines and their kinds. */
@NullMarked
package granary.feeds.domain;

import org.jspecify.annotations.NullMarked;
