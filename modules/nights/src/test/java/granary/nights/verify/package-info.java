@NullMarked
package granary.nights.verify;

import org.jspecify.annotations.NullMarked;
