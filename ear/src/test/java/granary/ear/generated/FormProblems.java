package granary.ear.generated;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.golden.RoleTable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * One request for each problem that follows from an operation's form: who asks, its headers, its parameters, its body. What
 * depends on the state of things is provoked by the tests of that thing.
 */
final class FormProblems {
    /** As whom a request is sent that needs a token of no clear role. */
    static final String TWO_ROLES = "two roles";

    private static final RoleTable ROLES = RoleTable.read();
    /** Its signature is looked at before its body. */
    private static final String SIGNED = "takeOutcome";
    /** Whether it is there is asked before it is changed. */
    private static final Map<String, String> THERE =
            Map.of("counties", "K1", "centers", "V1", "partners", "P1", "sellers", "S1");
    /** Takes a key and needs none. */
    private static final String KEY_OPTIONAL = "moveClock";

    private static final Map<String, BiFunction<Described.Operation, Sent, Sent>> PROVOKED = provoked();

    private FormProblems() {}

    private static Map<String, BiFunction<Described.Operation, Sent, Sent>> provoked() {
        Map<String, BiFunction<Described.Operation, Sent, Sent>> provoked = new LinkedHashMap<>();
        provoked.put("401 UNAUTHENTICATED", (operation, whole) -> as("nobody", whole));
        provoked.put("403 ROLE_UNCLEAR", (operation, whole) -> as(TWO_ROLES, whole));
        provoked.put("406 NOT_ACCEPTABLE", (operation, whole) -> header(whole, "Accept", "image/png"));
        provoked.put("400 BAD_REQUEST", (operation, whole) -> header(whole, "Accept", "garbage"));
        provoked.put("400 MALFORMED_JSON", (operation, whole) -> body(whole, takesObject(operation) ? "{" : "["));
        provoked.put("415 UNSUPPORTED_MEDIA_TYPE", (operation, whole) -> header(whole, "Content-Type", "text/csv"));
        provoked.put("400 IDEMPOTENCY_KEY_MISSING", FormProblems::withoutKey);
        provoked.put("428 IF_MATCH_REQUIRED", (operation, whole) -> header(whole, "If-Match", ""));
        provoked.put("400 BAD_PARAMETER", (operation, whole) -> query(whole, "limit=abc"));
        provoked.put("422 INVALID", FormProblems::invalid);
        return provoked;
    }

    static Set<String> all() {
        return PROVOKED.keySet();
    }

    /** The request that must be answered so; empty where the operation does not answer so by its form. */
    static Optional<Sent> request(Described.Operation operation, String answer) {
        boolean byBody = answer.endsWith("MALFORMED_JSON") || answer.endsWith("INVALID");
        if (!operation.answers().contains(answer) || (byBody && operation.id().equals(SIGNED))) {
            return Optional.empty();
        }
        if (answer.endsWith("INVALID") && !takesObject(operation) && !isPaged(operation)) {
            return Optional.empty();
        }
        return Optional.ofNullable(PROVOKED.get(answer)).map(change -> change.apply(operation, whole(operation)));
    }

    /** As the document shows it, by a role that may ask. */
    private static Sent whole(Described.Operation operation) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", operation.path().endsWith(".csv") ? "text/csv" : "application/json");
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        headers.put("If-Match", "\"1\"");
        byte[] body = new byte[0];
        if (!operation.bodies().isEmpty()) {
            Described.Body shown = operation.bodies().get(0);
            headers.put("Content-Type", shown.mediaType());
            JsonNode example = shown.examples().get(0);
            body = (example.isTextual() ? example.asText() : example.toString()).getBytes(StandardCharsets.UTF_8);
        }
        String path = "/api" + operation.path();
        for (Described.Parameter place : operation.in("path")) {
            String there = THERE.getOrDefault(Known.resource(operation.path()), place.example());
            path = path.replace("{" + place.name() + "}", place.name().equals("code") ? there : place.example());
        }
        return new Sent(operation, role(operation), path, headers, body);
    }

    private static String role(Described.Operation operation) {
        return ROLES.roles().stream()
                .filter(role -> ROLES.of(operation.id(), role) != RoleTable.Cell.FORBIDDEN)
                .filter(role -> ROLES.of(operation.id(), role) != RoleTable.Cell.NOT_FOUND)
                .findFirst()
                .orElseThrow();
    }

    private static Sent withoutKey(Described.Operation operation, Sent whole) {
        return header(whole, "Idempotency-Key", operation.id().equals(KEY_OPTIONAL) ? "no key" : "");
    }

    private static Sent invalid(Described.Operation operation, Sent whole) {
        return takesObject(operation) ? body(whole, "{\"nobody knows\":1}") : query(whole, "limit=0");
    }

    private static boolean takesObject(Described.Operation operation) {
        return operation.bodies().size() == 1
                && operation.bodies().get(0).mediaType().equals("application/json");
    }

    /** Where the path names something, that it is there is asked first. */
    private static boolean isPaged(Described.Operation operation) {
        return operation.in("path").isEmpty()
                && operation.in("query").stream().anyMatch(one -> one.name().equals("limit"));
    }

    private static Sent as(String role, Sent whole) {
        return new Sent(whole.operation(), role, whole.path(), whole.headers(), whole.body());
    }

    private static Sent body(Sent whole, String body) {
        return new Sent(
                whole.operation(), whole.role(), whole.path(), whole.headers(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Sent query(Sent whole, String query) {
        return new Sent(whole.operation(), whole.role(), whole.path() + "?" + query, whole.headers(), whole.body());
    }

    private static Sent header(Sent whole, String name, String value) {
        Map<String, String> headers = new HashMap<>(whole.headers());
        headers.put(name, value);
        headers.values().removeIf(String::isEmpty);
        return new Sent(whole.operation(), whole.role(), whole.path(), headers, whole.body());
    }
}
