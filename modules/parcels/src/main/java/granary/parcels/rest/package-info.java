@NullMarked
package granary.parcels.rest;

import org.jspecify.annotations.NullMarked;
