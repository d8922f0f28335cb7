/** What an {@code Idempotency-Key} promises, for every POST that has one. */
@NullMarked
package granary.ear.keys;

import org.jspecify.annotations.NullMarked;
