/** Input that must be refused: a problem, no change of state, nothing of the program's insides, and a quiet log. */
@NullMarked
package granary.ear.bad;

import org.jspecify.annotations.NullMarked;
