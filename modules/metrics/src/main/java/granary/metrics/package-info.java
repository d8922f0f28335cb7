/**
 * What operators count: a door that listens to what the slices tell, and samples what only the database and the queues
 * know. No slice knows that it is counted.
 */
@NullMarked
package granary.metrics;

import org.jspecify.annotations.NullMarked;
