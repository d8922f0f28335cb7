@NullMarked
package granary.parcels.domain;

import org.jspecify.annotations.NullMarked;
