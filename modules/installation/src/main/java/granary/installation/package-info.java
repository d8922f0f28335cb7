/** The start of an installation: migrations, first clients, readiness. */
@NullMarked
package granary.installation;

import org.jspecify.annotations.NullMarked;
