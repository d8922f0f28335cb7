/** Providers' files over REST. */
@NullMarked
package granary.feeds.rest;

import org.jspecify.annotations.NullMarked;
