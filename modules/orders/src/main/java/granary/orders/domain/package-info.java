/** The order, its life and its postings. */
@NullMarked
package granary.orders.domain;

import org.jspecify.annotations.NullMarked;
