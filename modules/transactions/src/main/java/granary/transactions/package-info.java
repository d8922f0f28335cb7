/** The waist: every line of business ends here, as a service transaction. */
@NullMarked
package granary.transactions;

import org.jspecify.annotations.NullMarked;
