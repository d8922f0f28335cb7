package granary.access.rest;

import granary.access.User;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person as it is shown. */
@Schema(requiredProperties = {"id", "name", "role", "scope", "active", "createdAt"})
public record UserView(String id, String name, String role, ScopeJson scope, boolean active, Instant createdAt) {
    static UserView of(User user) {
        return new UserView(
                user.id(),
                user.account().name(),
                user.account().role().wire(),
                ScopeJson.of(user.account().scope()),
                user.isActive(),
                user.createdAt());
    }
}
