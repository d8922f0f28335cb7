package granary.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import granary.access.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Examples cannot rot: each is read by the strict mapper into the record that stands for it, and written the same. */
class ExamplesTest {
    private static final ObjectMapper MAPPER = Json.mapper();

    private final Map<String, OperationExamples> examples = Examples.load().all();
    private final Map<String, ServedOperations.Served> served = ServedOperations.byOperationId();

    @Test
    void belongToOperationsThatAreServed() {
        assertThat(examples.keySet()).containsExactlyInAnyOrderElementsOf(served.keySet());
    }

    @Test
    void ofRequestsAreWhatTheResourcesRead() {
        examples.forEach((operation, own) -> own.request().forEach((name, body) -> {
            Bodies bodies = bodies(operation);
            if (!bodies.areFiles()) {
                texts(body).forEach(text -> assertReadsAs(bodies.request(), text, operation + ": " + name));
            }
        }));
    }

    @Test
    void ofAnswersAreWhatTheResourcesWrite() {
        examples.forEach((operation, own) -> own.answers().forEach((status, body) -> {
            // What is no JSON has no record: the exports.
            if (!(body instanceof String)) {
                JavaType type = bodies(operation).answer(status.substring(0, 3));
                assertReadsAs(type, Json.write(body), operation + ": " + status);
            }
        }));
    }

    private Bodies bodies(String operation) {
        return Optional.ofNullable(served.get(operation))
                .map(found -> Bodies.of(found.method()))
                .orElseThrow(() -> new AssertionError(operation + " is not served"));
    }

    /** A batch is a text of lines, each of them an item. */
    private static List<String> texts(Object body) {
        return body instanceof String lines ? lines.lines().toList() : List.of(Json.write(body));
    }

    private static void assertReadsAs(JavaType type, String text, String what) {
        try {
            JsonNode written = MAPPER.readTree(Json.write(MAPPER.readValue(text, type)));
            assertThat(written).as(what).isEqualTo(MAPPER.readTree(text));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new AssertionError("%s does not read as %s: %s".formatted(what, type, e.getMessage()), e);
        }
    }
}
