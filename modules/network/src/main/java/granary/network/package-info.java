/** Counties, centers, partners and their models, sellers. */
@NullMarked
package granary.network;

import org.jspecify.annotations.NullMarked;
