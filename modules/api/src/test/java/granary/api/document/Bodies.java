package granary.api.document;

import com.fasterxml.jackson.databind.JavaType;
import granary.access.wire.Json;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The types of a resource method's bodies: what its annotations say, otherwise its signature. */
record Bodies(Method method) {

    static Bodies of(Method method) {
        return new Bodies(method);
    }

    boolean areFiles() {
        return annotated().isEmpty() && entity().getType() == InputStream.class;
    }

    JavaType request() {
        return type(annotated().<Type>map(type -> type).orElseGet(() -> entity().getParameterizedType()));
    }

    JavaType answer(String status) {
        Optional<Class<?>> annotated = Arrays.stream(method.getAnnotationsByType(APIResponse.class))
                .filter(answer -> answer.responseCode().equals(status))
                .flatMap(answer -> implementation(answer.content()).stream())
                .findFirst();
        Type returned = method.getGenericReturnType();
        if (annotated.isEmpty() && returned == Response.class) {
            throw new AssertionError("%s does not say what it answers with %s".formatted(method, status));
        }
        return type(annotated.<Type>map(type -> type).orElse(returned));
    }

    private Optional<Class<?>> annotated() {
        return Optional.ofNullable(method.getAnnotation(RequestBody.class))
                .or(() -> Arrays.stream(method.getParameters())
                        .flatMap(parameter -> Optional.ofNullable(parameter.getAnnotation(RequestBody.class)).stream())
                        .findFirst())
                .flatMap(body -> implementation(body.content()));
    }

    /** The one parameter that no annotation of JAX-RS fills. */
    private Parameter entity() {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> Arrays.stream(parameter.getAnnotations())
                        .noneMatch(one -> one.annotationType().getName().startsWith("jakarta.ws.rs.")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " takes no body"));
    }

    private static Optional<Class<?>> implementation(Content[] contents) {
        return Arrays.stream(contents)
                .<Class<?>>map(content -> content.schema().implementation())
                .filter(type -> type != Void.class && type != String.class)
                .findFirst();
    }

    private static JavaType type(Type type) {
        return Json.mapper().getTypeFactory().constructType(type);
    }
}
