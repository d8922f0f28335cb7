package granary.api.document;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Headers of answers: an answer whose description names one of these has it, and a keyed request's may be a replay. */
final class Headers {
    static final String RETRY_AFTER = "Retry-After";
    private static final String REPLAYED = "Idempotent-Replayed";

    private record Meaning(String description, String example) {}

    private static final Map<String, Meaning> KNOWN = Map.of(
            "Location",
            new Meaning("Where it is now", "/api/v1/orders/ord_01KAZ3TBV2FJ6M8C4W5Q7X9YDE"),
            "ETag",
            new Meaning("Names this content; send it back as If-Match", "\"3\""),
            RETRY_AFTER,
            new Meaning("Seconds to wait before sending it again", "2"),
            REPLAYED,
            new Meaning("true where this answer was given before", "true"));

    void complete(Operation operation) {
        operation.getResponses().getAPIResponses().values().forEach(Headers::complete);
        if (isKeyed(operation)) {
            operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    add(answer, REPLAYED);
                }
            });
        }
    }

    private static boolean isKeyed(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> "Idempotency-Key".equals(one.getName()));
    }

    void addTo(Components components) {
        new TreeMap<>(KNOWN).forEach((name, meaning) -> components.addHeader(name, header(meaning)));
    }

    private static void complete(APIResponse answer) {
        String description = answer.getDescription() == null ? "" : answer.getDescription();
        KNOWN.keySet().stream().filter(description::contains).sorted().forEach(name -> add(answer, name));
    }

    static void add(APIResponse answer, String name) {
        answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    private static Header header(Meaning meaning) {
        return OASFactory.createHeader()
                .description(meaning.description())
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(meaning.example());
    }
}
