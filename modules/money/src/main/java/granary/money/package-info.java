/**
 * Amounts, rates and business dates: the only code that every slice shares. It imports nothing but the JDK.
 */
@NullMarked
package granary.money;

import org.jspecify.annotations.NullMarked;
