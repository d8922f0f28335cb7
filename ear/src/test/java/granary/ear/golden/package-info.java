/** Five nights with everything that goes in and the exports that must come out, to the byte. */
@NullMarked
package granary.ear.golden;

import org.jspecify.annotations.NullMarked;
