/** Orders and their outcomes over REST. */
@NullMarked
package granary.orders.rest;

import org.jspecify.annotations.NullMarked;
