/** The packaged server as a process of its own, its databases, and a client of its REST interface. */
@NullMarked
package granary.ear.server;

import org.jspecify.annotations.NullMarked;
