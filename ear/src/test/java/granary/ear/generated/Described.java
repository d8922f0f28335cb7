package granary.ear.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The served OpenAPI document, as far as requests are made from it and answers held against it. */
final class Described {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** @param example as the document shows it; empty where it shows none */
    record Parameter(String place, String name, String example) {}

    /** @param examples whole bodies of that media type */
    record Body(String mediaType, List<JsonNode> examples) {}

    /**
     * @param path below {@code /api}, with its places in braces
     * @param answers every documented status; with a problem's code, {@code 409 CODE_TAKEN}
     */
    record Operation(
            String id, String method, String path, List<Parameter> parameters, List<Body> bodies, Set<String> answers) {
        Optional<Parameter> header(String name) {
            return parameters.stream()
                    .filter(one -> one.place().equals("header") && one.name().equals(name))
                    .findFirst();
        }

        List<Parameter> in(String place) {
            return parameters.stream().filter(one -> one.place().equals(place)).toList();
        }

        boolean isRead() {
            return method.equals("GET");
        }
    }

    private final JsonNode root;

    private Described(JsonNode root) {
        this.root = root;
    }

    /** Every operation, in the same order for the same document. */
    static List<Operation> operations(JsonNode document) {
        return new Described(document).operations();
    }

    private List<Operation> operations() {
        TreeMap<String, Operation> sorted = new TreeMap<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(field -> METHODS.contains(field.getKey()))
                        .forEach(field -> sorted.put(
                                path.getKey() + " " + field.getKey(),
                                operation(
                                        field.getKey().toUpperCase(java.util.Locale.ROOT),
                                        path.getKey(),
                                        field.getValue()))));
        return List.copyOf(sorted.values());
    }

    private Operation operation(String method, String path, JsonNode json) {
        List<Parameter> parameters = stream(json.path("parameters"))
                .map(this::resolve)
                .map(one -> new Parameter(
                        one.path("in").asText(),
                        one.path("name").asText(),
                        one.path("example").asText("")))
                .toList();
        List<Body> bodies = new ArrayList<>();
        json.at("/requestBody/content")
                .properties()
                .forEach(type -> bodies.add(new Body(type.getKey(), examples(type.getValue()))));
        return new Operation(json.path("operationId").asText(), method, path, parameters, bodies, answers(json));
    }

    private List<JsonNode> examples(JsonNode mediaType) {
        return mediaType.path("examples").properties().stream()
                .map(example -> resolve(example.getValue()).path("value"))
                .toList();
    }

    private Set<String> answers(JsonNode operation) {
        Set<String> answers = new HashSet<>();
        operation.path("responses").properties().forEach(answer -> {
            answers.add(answer.getKey());
            resolve(answer.getValue())
                    .at("/content/application~1problem+json/examples")
                    .fieldNames()
                    .forEachRemaining(code -> answers.add(answer.getKey() + " " + code));
        });
        return answers;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
