/** Tests that run inside a server, among the application's own beans. */
@NullMarked
package granary.ear.incontainer;

import org.jspecify.annotations.NullMarked;
