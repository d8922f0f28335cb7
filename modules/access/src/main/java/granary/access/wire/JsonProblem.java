package granary.access.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import granary.access.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was wrong with a JSON text, in our words: Jackson's own messages speak of classes and quote the body. */
public final class JsonProblem {
    private JsonProblem() {}

    /** 422 with the pointer where the text is JSON of the wrong shape, 400 where it is no acceptable JSON. */
    public static Problem of(JsonProcessingException e) {
        if (e instanceof MismatchedInputException mismatch) {
            // A text that ends early, or holds nothing at all, comes as a mismatch without a place.
            if (mismatch.getPath().isEmpty() && mismatch.getOriginalMessage().startsWith("No content")) {
                return Problem.of(400, "MALFORMED_JSON", "the body is empty");
            }
            if (mismatch.getOriginalMessage().startsWith("Trailing token")) {
                return Problem.of(400, "MALFORMED_JSON", "something follows the end of the JSON value");
            }
            return Problem.invalid(List.of(new Problem.FieldError(pointer(mismatch), message(mismatch))));
        }
        if (e instanceof JsonMappingException mapping && mapping.getCause() instanceof JsonProcessingException cause) {
            return of(cause);
        }
        String where = e.getLocation() == null
                ? ""
                : " at line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return Problem.of(400, "MALFORMED_JSON", "not acceptable JSON%s%s".formatted(where, reason(e)));
    }

    private static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        if (message.contains("Duplicate field")) {
            return ": a field stands twice";
        }
        if (message.contains("nesting depth")) {
            return ": nested too deeply";
        }
        return "";
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/"
                        + (step.getFieldName() == null
                                ? String.valueOf(step.getIndex())
                                : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        String shown = name.length() > 100 ? name.substring(0, 100) : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }

    private static String message(MismatchedInputException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "unknown field";
        }
        Class<?> target = e.getTargetType();
        if (target != null && target.isEnum()) {
            return "expected one of "
                    + Arrays.stream(target.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (e instanceof InvalidFormatException
                && target != null
                && target.getPackageName().startsWith("java.time")) {
            String message = e.getOriginalMessage();
            return message.substring(Math.max(0, message.lastIndexOf("expected ")));
        }
        return "expected " + expected(target);
    }

    private static String expected(@Nullable Class<?> target) {
        if (target == null) {
            return "another type of value";
        }
        if (target == long.class || target == int.class || Number.class.isAssignableFrom(target)) {
            return "a whole number";
        }
        if (target == boolean.class || target == Boolean.class) {
            return "true or false";
        }
        if (target == String.class) {
            return "a text";
        }
        if (Iterable.class.isAssignableFrom(target)) {
            return "a list";
        }
        return target.getPackageName().startsWith("java.time") ? "an ISO 8601 time in quotes" : "an object";
    }
}
