package granary.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private final Document document = Document.made();

    @Test
    void hasATitleAVersionAndALicence() {
        assertThat(document.at("/info/title").asText()).isEqualTo("Granary");
        assertThat(document.at("/info/version").asText()).isNotBlank();
        assertThat(document.at("/info/license/name").asText()).isNotBlank();
        assertThat(document.at("/openapi").asText()).startsWith("3.1");
    }

    @Test
    void namesWhatTheApplicationServesAndNothingElse() {
        List<String> served = ServedOperations.all().stream()
                .map(ServedOperations.Served::address)
                .toList();
        assertThat(document.operations())
                .extracting(Document.Operation::address)
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everyOperationHasAnIdASummaryADescriptionAndATag() {
        assertThat(document.operations()).allSatisfy(operation -> {
            assertThat(operation.id()).as(operation.address()).isNotBlank();
            assertThat(operation.json().path("summary").asText())
                    .as(operation.address())
                    .isNotBlank();
            assertThat(operation.json().path("description").asText())
                    .as(operation.address())
                    .isNotBlank();
            assertThat(operation.json().path("tags")).as(operation.address()).hasSize(1);
        });
        assertThat(document.operations()).extracting(Document.Operation::id).doesNotHaveDuplicates();
    }

    @Test
    void everyTagIsDescribed() {
        List<String> described = stream(document.at("/tags"))
                .filter(tag -> tag.hasNonNull("description"))
                .map(tag -> tag.path("name").asText())
                .toList();
        assertThat(document.operations())
                .extracting(operation -> operation.json().at("/tags/0").asText())
                .isSubsetOf(described);
    }

    @Test
    void everySuccessShowsItsShapeAndAnExample() {
        assertThat(document.operations()).allSatisfy(operation -> {
            List<JsonNode> successes = contents(operation, "2");
            assertThat(successes).as(operation.address()).isNotEmpty().allSatisfy(DocumentTest::isShown);
        });
    }

    @Test
    void everyBodyThatIsSentHasAnExample() {
        assertThat(document.operations().stream()
                        .filter(operation -> operation.json().has("requestBody"))
                        .toList())
                .isNotEmpty()
                .allSatisfy(
                        operation -> assertThat(Document.fields(operation.json().at("/requestBody/content")))
                                .as(operation.address())
                                .isNotEmpty()
                                .allSatisfy(type -> isShown(type.getValue())));
    }

    @Test
    void everyOperationTellsHowItRefuses() {
        assertThat(document.operations()).allSatisfy(operation -> {
            List<JsonNode> refusals = contents(operation, "4");
            assertThat(refusals).as(operation.address()).isNotEmpty().allSatisfy(DocumentTest::isShown);
        });
    }

    @Test
    void everyParameterIsDescribed() {
        assertThat(document.operations())
                .allSatisfy(operation -> assertThat(stream(operation.json().path("parameters")))
                        .as(operation.address())
                        .allSatisfy(parameter -> {
                            assertThat(parameter.path("description").asText())
                                    .as(parameter.path("name").asText())
                                    .isNotBlank();
                            assertThat(parameter.has("example")
                                            || parameter.path("name").asText().equals("cursor"))
                                    .as(parameter.path("name").asText())
                                    .isTrue();
                        }));
    }

    @Test
    void onlyTokensAndSignedOutcomesNeedNoLogin() {
        assertThat(document.at("/security/0").has("bearer")).isTrue();
        assertThat(document.operations().stream()
                        .filter(operation -> operation.json().has("security"))
                        .map(Document.Operation::id))
                .containsExactlyInAnyOrder("issueToken", "takeOutcome");
    }

    /**
     * Tokens, and what is shown once, are not repeated but made anew; an outcome is its handoff's only one; a preview
     * changes nothing.
     */
    @Test
    void everyOtherPostHasOneEffectAKey() {
        Set<String> unkeyed = Set.of(
                "issueToken",
                "takeOutcome",
                "rotateClientSecret",
                "issueLoginLink",
                "previewRefund",
                "previewSaleRefund");
        List<Document.Operation> posts = document.operations().stream()
                .filter(operation -> operation.address().startsWith("post "))
                .filter(operation -> !unkeyed.contains(operation.id()))
                .toList();

        assertThat(posts).hasSizeGreaterThan(15).allSatisfy(operation -> {
            JsonNode key = stream(operation.json().path("parameters"))
                    .filter(parameter -> parameter.path("name").asText().equals("Idempotency-Key"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(operation.address() + " takes no key"));
            assertThat(key.path("required").asBoolean())
                    .as(operation.address())
                    .isEqualTo(!operation.id().equals("moveClock"));
            assertTells(operation, "400", "IDEMPOTENCY_KEY_MISSING");
            assertTells(operation, "409", "IDEMPOTENCY_KEY_RUNNING");
            assertTells(operation, "422", "IDEMPOTENCY_KEY_REUSED");
            assertThat(operation.responses().filter(answer -> answer.getKey().startsWith("2")))
                    .as(operation.address())
                    .allSatisfy(answer -> assertThat(answer.getValue().at("/headers/Idempotent-Replayed"))
                            .isNotEmpty());
        });
    }

    private void assertTells(Document.Operation operation, String status, String code) {
        JsonNode answer = document.resolve(operation.json().path("responses").path(status));
        assertThat(answer.at("/content/application~1problem+json/examples").has(code))
                .as("%s tells %s at %s".formatted(operation.address(), code, status))
                .isTrue();
        assertThat(answer.path("description").asText()).as(operation.address()).contains(code);
    }

    @Test
    void everyProblemHasTheServersShapeAndItsOwnStatus() {
        Set<String> members = Set.of("type", "title", "status", "code", "detail", "retryable", "traceId");
        assertThat(Document.fields(document.at("/components/examples")))
                .isNotEmpty()
                .allSatisfy(example -> {
                    JsonNode body = example.getValue().path("value");
                    assertThat(body.path("code").asText()).isEqualTo(example.getKey());
                    assertThat(body.path("status").asInt()).isBetween(400, 599);
                    assertThat(members)
                            .allSatisfy(member -> assertThat(body.has(member)).isTrue());
                });
    }

    private List<JsonNode> contents(Document.Operation operation, String family) {
        return operation
                .responses()
                .filter(response -> response.getKey().startsWith(family))
                .map(response -> document.resolve(response.getValue()))
                .flatMap(response -> {
                    assertThat(response.path("content")).as(operation.address()).isNotEmpty();
                    return Document.fields(response.path("content"));
                })
                .map(type -> type.getValue())
                .toList();
    }

    private static void isShown(JsonNode mediaType) {
        assertThat(mediaType.path("schema")).isNotEmpty();
        assertThat(mediaType.path("examples")).isNotEmpty();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
