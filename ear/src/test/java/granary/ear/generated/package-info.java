/** Requests made by chance from the OpenAPI document, whole ones and spoilt ones: whatever comes, no answer is a 5xx. */
@NullMarked
package granary.ear.generated;

import org.jspecify.annotations.NullMarked;
