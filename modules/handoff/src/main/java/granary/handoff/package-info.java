/** Message-driven beans and timers: each takes what has come and gives it to a use case, in one transaction. */
@NullMarked
package granary.handoff;

import org.jspecify.annotations.NullMarked;
