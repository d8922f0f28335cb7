/** The network's rows: bulk and reads by SQL, edits of one thing by JPA. */
@NullMarked
package granary.network.store;

import org.jspecify.annotations.NullMarked;
