/** Products, sales, what they book, and what they cost their sellers. */
@NullMarked
package granary.sales.domain;

import org.jspecify.annotations.NullMarked;
