package granary.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import granary.access.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The document as the build made it and the server serves it. */
final class Document {
    private static final Path MADE = Path.of("target/document/META-INF/openapi.json");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** @param address method and path, such as {@code get /v1/orders/{id}} */
    record Operation(String address, JsonNode json) {
        String id() {
            return json.path("operationId").asText();
        }

        Stream<Map.Entry<String, JsonNode>> responses() {
            return fields(json.path("responses"));
        }
    }

    private final JsonNode root;

    private Document(JsonNode root) {
        this.root = root;
    }

    static Document made() {
        try {
            return new Document(Json.mapper().readTree(Files.readString(MADE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        fields(root.path("paths"))
                .forEach(path -> fields(path.getValue())
                        .filter(field -> METHODS.contains(field.getKey()))
                        .forEach(field ->
                                all.add(new Operation(field.getKey() + " " + path.getKey(), field.getValue()))));
        return all;
    }

    /** The node itself, or what it refers to. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    static Stream<Map.Entry<String, JsonNode>> fields(JsonNode object) {
        return object.properties().stream();
    }
}
