package granary.access.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token, with the names of RFC 6749.
 *
 * @param expires_in seconds
 */
@Schema(requiredProperties = {"access_token", "token_type", "expires_in"})
record TokenAnswer(String access_token, String token_type, long expires_in) {}
