/** The match: two parties' items of one reference, what agrees, and what each difference is. */
@NullMarked
package granary.reconciliation.domain;

import org.jspecify.annotations.NullMarked;
