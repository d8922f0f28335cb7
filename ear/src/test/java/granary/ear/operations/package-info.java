/** What an operator relies on: the audit log, limits, health, metrics. */
@NullMarked
package granary.ear.operations;

import org.jspecify.annotations.NullMarked;
