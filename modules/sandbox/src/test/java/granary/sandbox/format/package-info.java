@NullMarked
package granary.sandbox.format;

import org.jspecify.annotations.NullMarked;
