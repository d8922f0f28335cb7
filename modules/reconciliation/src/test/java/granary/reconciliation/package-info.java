@NullMarked
package granary.reconciliation;

import org.jspecify.annotations.NullMarked;
