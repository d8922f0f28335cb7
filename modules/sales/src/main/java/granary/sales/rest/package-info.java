/** Products and sales over REST. */
@NullMarked
package granary.sales.rest;

import org.jspecify.annotations.NullMarked;
