package granary.api.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Examples of one operation.
 *
 * @param parameters by the parameter's name, where the operation needs others than all have
 * @param request bodies by a name for people
 * @param answers bodies by status, or by status and media type where an answer has several, as in {@code 200 text/csv}
 */
record OperationExamples(Map<String, Object> parameters, Map<String, Object> request, Map<String, Object> answers) {

    OperationExamples {
        parameters = ordered(parameters);
        request = ordered(request);
        answers = ordered(answers);
    }

    void addTo(Operation operation) {
        if (!request.isEmpty()) {
            if (operation.getRequestBody() == null) {
                throw new IllegalStateException(operation.getOperationId() + " takes no body to exemplify");
            }
            operation.getRequestBody().setRequired(true);
            mediaTypes(operation.getRequestBody().getContent())
                    .values()
                    .forEach(type -> request.forEach((name, body) -> show(type, name, body)));
        }
        answers.forEach((key, body) -> addAnswer(operation, key, body));
    }

    private static void addAnswer(Operation operation, String key, Object body) {
        String[] parts = key.split(" ", 2);
        APIResponse answer = operation.getResponses().getAPIResponse(parts[0]);
        Map<String, MediaType> types = answer == null ? Map.of() : mediaTypes(answer.getContent());
        String wanted = parts.length == 2
                ? parts[1]
                : types.keySet().stream().findFirst().orElse("");
        MediaType type = types.get(wanted);
        if (type == null) {
            throw new IllegalStateException(operation.getOperationId() + " has no such answer: " + key);
        }
        show(type, "example", body);
    }

    private static void show(MediaType type, String name, Object body) {
        type.addExample(name, OASFactory.createExample().value(body));
    }

    private static Map<String, MediaType> mediaTypes(@Nullable Content content) {
        Map<String, MediaType> types = content == null ? null : content.getMediaTypes();
        return types == null ? Map.of() : types;
    }

    /** The document is the same at every build: {@link Map#copyOf} has no order. */
    private static Map<String, Object> ordered(@Nullable Map<String, Object> given) {
        return given == null ? Map.of() : new LinkedHashMap<>(given);
    }
}
