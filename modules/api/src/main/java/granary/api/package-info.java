/** The REST door: the application and its OpenAPI document. */
@NullMarked
package granary.api;

import org.jspecify.annotations.NullMarked;
