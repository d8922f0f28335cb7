/** The OpenAPI document is complete, and tells what the server does. */
@NullMarked
package granary.api.document;

import org.jspecify.annotations.NullMarked;
