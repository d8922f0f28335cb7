/** Settlement files as the providers write them. */
@NullMarked
package granary.sandbox.format;

import org.jspecify.annotations.NullMarked;
