package granary.access.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a token request; for the OpenAPI document. */
@Schema(requiredProperties = {"grant_type"})
record TokenRequest(
        @Schema(enumeration = "client_credentials", examples = "client_credentials")
        String grant_type,

        @Nullable String client_id,
        @Nullable String client_secret) {}
