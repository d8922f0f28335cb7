@NullMarked
package granary.adjustments.domain;

import org.jspecify.annotations.NullMarked;
