package granary.access.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link that logs its person in once. */
@Schema(requiredProperties = {"url", "token", "expiresAt"})
public record LoginLink(String url, String token, Instant expiresAt) {}
