package granary.ear.golden;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Api;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One client a role; what has a scope is scoped to the first or to the second of two neighbours of different counties. */
final class RoleCallers {
    /** A client as it calls, with its id. */
    record Caller(String id, Api api) {}

    private final Played played;
    private final Map<String, Caller> own = new LinkedHashMap<>();

    RoleCallers(Played played, RoleNeighbour neighbour) {
        this.played = played;
        for (String role : new String[] {"maker", "checker", "auditor", "admin"}) {
            own.put(role, new Caller("", played.as(role)));
        }
        own.put("county", client("county", "\"counties\":[\"%s\"]".formatted(neighbour.county())));
        own.put("partner", client("partner", "\"partners\":[\"%s\"]".formatted(neighbour.partner())));
        own.put("integrator", integrator(neighbour));
    }

    Caller of(String role) {
        return Objects.requireNonNull(own.get(role), role);
    }

    Caller integrator(RoleNeighbour neighbour) {
        return client("integrator", "\"centers\":[\"%s\"]".formatted(neighbour.center()));
    }

    private Caller client(String role, String scope) {
        JsonNode made = played.as("admin")
                .post("/clients", "{\"name\":\"of the roles\",\"role\":\"%s\",\"scope\":{%s}}".formatted(role, scope))
                .expect(201)
                .json();
        return new Caller(
                made.path("id").asText(),
                new Api(
                        played.server().base(),
                        made.path("client_id").asText(),
                        made.path("client_secret").asText()));
    }
}
