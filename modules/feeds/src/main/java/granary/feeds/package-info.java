/**
 * Settlement files in: formats found by their signature, control totals, quarantine, one receipt per file. {@link
 * granary.feeds.TakeFile} takes a file, {@link granary.feeds.ReadFeed} gives its lines to the match.
 */
@NullMarked
package granary.feeds;

import org.jspecify.annotations.NullMarked;
