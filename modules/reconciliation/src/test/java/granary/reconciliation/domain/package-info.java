@NullMarked
package granary.reconciliation.domain;

import org.jspecify.annotations.NullMarked;
