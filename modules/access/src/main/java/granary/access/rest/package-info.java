/** Tokens, clients and users over REST. */
@NullMarked
package granary.access.rest;

import org.jspecify.annotations.NullMarked;
