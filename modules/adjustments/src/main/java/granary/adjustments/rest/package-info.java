@NullMarked
package granary.adjustments.rest;

import org.jspecify.annotations.NullMarked;
