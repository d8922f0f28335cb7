@NullMarked
package granary.parcels.store;

import org.jspecify.annotations.NullMarked;
