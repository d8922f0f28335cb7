/** Cash in hand: villagers' money that a partner holds and owes; what came in, what was deposited, how old it is. */
@NullMarked
package granary.cash;

import org.jspecify.annotations.NullMarked;
