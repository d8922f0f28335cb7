/** What is owed to partners and sellers: the draft of a night, its decision by another, its posting. */
@NullMarked
package granary.payouts;

import org.jspecify.annotations.NullMarked;
