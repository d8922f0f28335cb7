/**
 * The formats that providers send, each found by its exact header signature. To add one: a class beside these and its
 * line in {@link granary.feeds.format.Formats}, or, for a biller, a data file.
 */
@NullMarked
package granary.feeds.format;

import org.jspecify.annotations.NullMarked;
