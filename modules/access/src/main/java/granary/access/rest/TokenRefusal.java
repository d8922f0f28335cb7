package granary.access.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refused token request, with the names of RFC 6749, section 5.2. */
@Schema(requiredProperties = {"error", "error_description"})
record TokenRefusal(String error, String error_description) {}
