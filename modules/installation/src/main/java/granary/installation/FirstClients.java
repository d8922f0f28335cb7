package granary.installation;

import granary.access.Account;
import granary.access.AdministerClients;
import granary.access.Caller;
import granary.access.DataFolder;
import granary.access.OwnerOnly;
import granary.access.Role;
import granary.access.Scope;
import granary.access.wire.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An empty installation gets one API client per role; their secrets go to a file for its owner alone. */
@ApplicationScoped
public class FirstClients {
    // A county's or partner's client needs a county or partner to be limited to: those come with the demo, or by hand.
    private static final List<Role> ROLES =
            List.of(Role.MAKER, Role.CHECKER, Role.INTEGRATOR, Role.AUDITOR, Role.ADMIN);

    @Inject
    AdministerClients clients;

    @Inject
    DataFolder data;

    /** The file with the secrets; empty where there were clients already. */
    @Transactional
    public Optional<Path> make() {
        if (!clients.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Map<String, String>> made = new LinkedHashMap<>();
        for (Role role : ROLES) {
            AdministerClients.Credentials credentials =
                    clients.create(Caller.INSTALLATION, new Account(role.wire(), role, Scope.NONE));
            made.put(
                    role.wire(), Map.of("client_id", credentials.client().id(), "client_secret", credentials.secret()));
        }
        // Before the commit: a crash in between leaves a file that the next start replaces, never unknown secrets.
        Path file = data.root().resolve("credentials.json");
        OwnerOnly.write(file, Json.write(made));
        return Optional.of(file);
    }
}
