@NullMarked
package granary.sandbox.demo;

import org.jspecify.annotations.NullMarked;
