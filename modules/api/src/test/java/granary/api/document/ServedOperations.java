package granary.api.document;

import granary.api.GranaryApplication;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the REST application serves, found at its classes and not in the document. */
final class ServedOperations {
    /**
     * One method of a resource.
     *
     * @param address method and path as a document writes them, such as {@code get /v1/orders/{id}}
     */
    record Served(String address, Method method) {
        String operationId() {
            return method.getAnnotation(Operation.class).operationId();
        }
    }

    private ServedOperations() {}

    static List<Served> all() {
        return new GranaryApplication()
                .getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .flatMap(method -> verb(method).map(verb -> served(verb, method)).stream())
                        .toList();
    }

    static Map<String, Served> byOperationId() {
        return all().stream().collect(Collectors.toMap(Served::operationId, one -> one));
    }

    private static Served served(String verb, Method method) {
        String root = method.getDeclaringClass().getAnnotation(Path.class).value();
        String path = "/v1/" + root
                + Optional.ofNullable(method.getAnnotation(Path.class))
                        .map(below -> "/" + below.value())
                        .orElse("");
        // A template may say what it takes, which the document writes elsewhere: {id: [0-9]+}.
        return new Served(verb + " " + path.replaceAll("\\{(\\w+):[^/]*}$", "{$1}"), method);
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(verb -> verb.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }
}
