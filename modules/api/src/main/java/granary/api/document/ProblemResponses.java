package granary.api.document;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives operations their problem answers: the codes that an annotation's description names, and beside them those that
 * {@link CommonProblems} knows of. What no annotation speaks of becomes components.
 */
final class ProblemResponses {
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String DEFAULT = "default";
    private static final int TOO_MANY = 429;
    private static final Map<Integer, String> USUAL = Map.of(
            400, "MALFORMED_JSON",
            401, "UNAUTHENTICATED",
            403, "FORBIDDEN",
            404, "NOT_FOUND",
            412, "CHANGED_SINCE",
            413, "TOO_LARGE",
            415, "UNSUPPORTED_MEDIA_TYPE",
            422, "INVALID",
            428, "IF_MATCH_REQUIRED");

    private final ProblemCatalogue catalogue;
    private final Map<String, APIResponse> shared = new TreeMap<>();
    private final Set<String> used = new TreeSet<>();

    ProblemResponses(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void complete(PathItem.HttpMethod method, Operation operation) {
        Map<Integer, Set<String>> common = new TreeMap<>();
        for (String code : CommonProblems.of(method, operation)) {
            common.computeIfAbsent(catalogue.status(code), status -> new LinkedHashSet<>())
                    .add(code);
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("4") && answer.getContent() == null) {
                int number = Integer.parseInt(status);
                Set<String> codes = new LinkedHashSet<>(codes(operation, number, answer, common));
                addCommon(answer, codes, common.getOrDefault(number, Set.of()));
                answer.setContent(content(codes));
            }
        });
        common.forEach((status, codes) -> {
            if (!operation.getResponses().hasAPIResponse(status.toString())) {
                operation.getResponses().addAPIResponse(status.toString(), shared(codes));
            }
        });
        operation.getResponses().addAPIResponse(DEFAULT, shared(Set.of("INTERNAL")));
    }

    void addTo(Components components) {
        shared.forEach(components::addResponse);
        used.forEach(code -> components.addExample(
                code, OASFactory.createExample().summary(catalogue.detail(code)).value(catalogue.example(code))));
    }

    private Set<String> codes(Operation operation, int status, APIResponse answer, Map<Integer, Set<String>> common) {
        Set<String> named = catalogue.named(answer.getDescription());
        for (String code : named) {
            if (catalogue.status(code) != status) {
                throw new IllegalStateException("%s: %s is a problem of status %d, not of %d"
                        .formatted(operation.getOperationId(), code, catalogue.status(code), status));
            }
        }
        if (!named.isEmpty()) {
            return named;
        }
        Set<String> usual =
                common.getOrDefault(status, USUAL.containsKey(status) ? Set.of(USUAL.get(status)) : Set.of());
        if (usual.isEmpty()) {
            throw new IllegalStateException(
                    "%s: the answer %d must name its codes in capitals".formatted(operation.getOperationId(), status));
        }
        return usual;
    }

    /** An annotation tells what is particular to an operation; what follows from its form is told beside it. */
    private void addCommon(APIResponse answer, Set<String> codes, Set<String> common) {
        common.stream()
                .filter(codes::add)
                .forEach(code -> answer.setDescription(
                        "%s; %s: %s".formatted(answer.getDescription(), code, catalogue.detail(code))));
    }

    private APIResponse shared(Set<String> codes) {
        String name = codes.stream().map(ProblemResponses::camel).collect(Collectors.joining("Or"));
        shared.computeIfAbsent(name, key -> {
            APIResponse answer = OASFactory.createAPIResponse()
                    .description(codes.stream()
                            .map(code -> code + ": " + catalogue.detail(code))
                            .collect(Collectors.joining("; ")))
                    .content(content(codes));
            if (codes.stream().anyMatch(code -> catalogue.status(code) == TOO_MANY)) {
                Headers.add(answer, Headers.RETRY_AFTER);
            }
            return answer;
        });
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    private Content content(Collection<String> codes) {
        MediaType type =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        for (String code : codes) {
            type.addExample(code, OASFactory.createExample().ref("#/components/examples/" + code));
            used.add(code);
        }
        return OASFactory.createContent().addMediaType(MEDIA_TYPE, type);
    }

    private static String camel(String code) {
        StringBuilder name = new StringBuilder();
        for (String word : code.split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
