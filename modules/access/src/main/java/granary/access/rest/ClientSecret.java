package granary.access.rest;

import granary.access.AdministerClients;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A client with what it logs in by.
 *
 * @param client_id the same as {@code id}, by OAuth's name
 * @param client_secret shown this once; absent where the answer is a replay
 */
@Schema(requiredProperties = {"id", "client_id", "name", "role", "scope"})
public record ClientSecret(
        String id,
        String client_id,

        @Schema(description = "Shown once: a replay, under the same Idempotency-Key, is without it") @Nullable
        String client_secret,

        String name,
        String role,
        ScopeJson scope) {
    static ClientSecret of(AdministerClients.Credentials made) {
        ClientView client = ClientView.of(made.client());
        return new ClientSecret(client.id(), client.id(), made.secret(), client.name(), client.role(), client.scope());
    }

    ClientSecret withoutSecret() {
        return new ClientSecret(id, client_id, null, name, role, scope);
    }
}
