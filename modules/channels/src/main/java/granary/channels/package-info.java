/**
 * Outside parties: what is handed to them ({@link granary.channels.Handoff}), what they answer
 * ({@link granary.channels.Outcome}), and the connector that reaches them. Knows nothing of orders.
 */
@NullMarked
package granary.channels;

import org.jspecify.annotations.NullMarked;
