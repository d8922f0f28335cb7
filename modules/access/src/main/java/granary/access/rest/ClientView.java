package granary.access.rest;

import granary.access.ApiClient;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API client as it is shown. */
@Schema(requiredProperties = {"id", "name", "role", "scope", "active", "createdAt"})
public record ClientView(String id, String name, String role, ScopeJson scope, boolean active, Instant createdAt) {
    static ClientView of(ApiClient client) {
        return new ClientView(
                client.id(),
                client.account().name(),
                client.account().role().wire(),
                ScopeJson.of(client.account().scope()),
                client.isActive(),
                client.createdAt());
    }
}
