/** The shipped application, tested from outside, and the rules of the house. */
@NullMarked
package granary.ear;

import org.jspecify.annotations.NullMarked;
