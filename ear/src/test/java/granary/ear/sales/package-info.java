/** Sales of local products against the packaged server. */
@NullMarked
package granary.ear.sales;

import org.jspecify.annotations.NullMarked;
