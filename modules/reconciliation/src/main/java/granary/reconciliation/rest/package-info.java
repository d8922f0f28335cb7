/** Breaks over REST. */
@NullMarked
package granary.reconciliation.rest;

import org.jspecify.annotations.NullMarked;
