/** The rules of the house, checked over every module's classes. */
@NullMarked
package granary.ear.house;

import org.jspecify.annotations.NullMarked;
