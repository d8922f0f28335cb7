/** Figures against the packaged server, by commands of their own: no part of the tests. */
@NullMarked
package granary.ear.benchmark;

import org.jspecify.annotations.NullMarked;
