package granary.access.rest;

import granary.access.AdministerClients;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A client with what it logs in by.
 *
 * @param client_id the same as {@code id}, by OAuth's name
 * @param client_secret shown this once
 */
@Schema(requiredProperties = {"id", "client_id", "client_secret", "name", "role", "scope"})
public record ClientSecret(
        String id, String client_id, String client_secret, String name, String role, ScopeJson scope) {
    static ClientSecret of(AdministerClients.Credentials made) {
        ClientView client = ClientView.of(made.client());
        return new ClientSecret(client.id(), client.id(), made.secret(), client.name(), client.role(), client.scope());
    }
}
