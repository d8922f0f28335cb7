/** The server as production runs it: on PostgreSQL, over HTTPS alone, with an outside issuer's tokens; or not at all. */
@NullMarked
package granary.ear.production;

import org.jspecify.annotations.NullMarked;
