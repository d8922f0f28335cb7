/** What is held, how old it is, and what follows from that. */
@NullMarked
package granary.cash.domain;

import org.jspecify.annotations.NullMarked;
