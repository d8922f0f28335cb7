package granary.ear.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import granary.ear.server.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What answers have told of so far, so that later requests name things that exist. */
final class Known {
    private static final int KEPT_A_NAME = 40;
    /** Names whose values mean the same wherever they stand. */
    private static final Set<String> SHARED = Set.of(
            "center", "county", "partner", "seller", "country", "date", "source", "sourceId", "reference", "handoff");

    private static final Set<String> SCOPES = Set.of("counties", "centers", "partners");

    private final Random random;
    private final Map<String, List<String>> values = new HashMap<>();

    Known(Random random) {
        this.random = random;
    }

    void add(String name, String value) {
        List<String> known = values.computeIfAbsent(name, unknown -> new ArrayList<>());
        if (value.isEmpty() || known.contains(value)) {
            return;
        }
        if (known.size() < KEPT_A_NAME) {
            known.add(value);
        } else {
            known.set(random.nextInt(KEPT_A_NAME), value);
        }
    }

    /** Takes what a good answer names: its own ids under the resource, shared names under themselves. */
    void learn(Described.Operation operation, Answer answer) {
        String resource = resource(operation.path());
        answer.header("Location").ifPresent(place -> {
            String[] parts = place.split("/", -1);
            add(parts[parts.length - 2], parts[parts.length - 1]);
        });
        answer.header("ETag").ifPresent(tag -> add("ETag", tag));
        // Clients that the test calls as must not be changed by it: only those that it made itself are named.
        boolean ownIds = !resource.equals("clients") || operation.id().equals("createClient");
        if (answer.header("Content-Type").orElse("").startsWith("application/json")) {
            JsonNode body = answer.json();
            JsonNode items = body.has("items") ? body.path("items") : body;
            (items.isArray() ? items : List.of(items)).forEach(item -> learn(resource, item, ownIds));
            if (body.path("next").isTextual()) {
                add("cursor", body.path("next").asText());
            }
        }
    }

    private void learn(String resource, JsonNode item, boolean ownIds) {
        if (ownIds) {
            // Where there is a code, paths name it.
            add(resource, item.path("code").asText(item.path("id").asText("")));
        }
        for (String name : SHARED) {
            if (item.path(name).isTextual()) {
                add(name.equals("handoff") ? "handoffs" : name, item.path(name).asText());
            }
        }
    }

    Optional<String> any(String name) {
        List<String> known = values.getOrDefault(name, List.of());
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }

    /** The body with codes that exist in the places of those of the example. */
    JsonNode settled(JsonNode example) {
        JsonNode body = example.deepCopy();
        settle(body);
        return body;
    }

    private void settle(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : SHARED) {
                if (object.path(name).isTextual()) {
                    any(name).ifPresent(value -> object.set(name, new TextNode(value)));
                }
            }
            for (String name : SCOPES) {
                if (object.path(name).isArray()) {
                    String one = name.equals("counties") ? "county" : name.substring(0, name.length() - 1);
                    any(one).ifPresent(value -> object.putArray(name).add(value));
                }
            }
            if (object.path("code").isTextual() || object.path("sourceId").isTextual()) {
                String name = object.has("code") ? "code" : "sourceId";
                object.put(name, object.path(name).asText() + "-" + random.nextInt(1_000));
            }
        }
        node.forEach(this::settle);
    }

    /** {@code orders} of {@code /v1/orders/{id}/refunds}. */
    static String resource(String path) {
        return path.split("/", -1)[2];
    }
}
