/** The demo day as whoever starts Granary for the first time sees it. */
@NullMarked
package granary.ear.demo;

import org.jspecify.annotations.NullMarked;
