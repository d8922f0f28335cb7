/** Counties, centers, partners and sellers over REST. */
@NullMarked
package granary.network.rest;

import org.jspecify.annotations.NullMarked;
