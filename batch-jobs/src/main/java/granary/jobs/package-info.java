/** Job steps: thin, rerunnable, each a call of a use case. */
@NullMarked
package granary.jobs;

import org.jspecify.annotations.NullMarked;
