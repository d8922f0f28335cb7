/** Tariffs, the fee engine, fee lines and statements. */
@NullMarked
package granary.tariffs;

import org.jspecify.annotations.NullMarked;
