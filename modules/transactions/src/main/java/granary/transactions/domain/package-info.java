/** The service transaction and what it is made of. */
@NullMarked
package granary.transactions.domain;

import org.jspecify.annotations.NullMarked;
