@NullMarked
package granary.adjustments.store;

import org.jspecify.annotations.NullMarked;
