/**
 * The OpenAPI document: resources say what is particular to them, and what all have in common, the examples and the
 * shapes of problems are added here while the document is made.
 */
@NullMarked
package granary.api.document;

import org.jspecify.annotations.NullMarked;
