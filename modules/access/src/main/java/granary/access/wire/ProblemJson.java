package granary.access.wire;

import granary.access.Problem;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem on the wire (RFC 9457).
 *
 * @param type a stable URI of the code; there is nothing to fetch behind it
 * @param retryable whether the same request may succeed later
 * @param traceId what to name when asking the operator
 */
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457); branch on code")
public record ProblemJson(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable List<Problem.FieldError> errors,
        boolean retryable,
        @Nullable String traceId) {

    public static ProblemJson of(Problem problem, @Nullable String traceId) {
        return new ProblemJson(
                "urn:granary:problem:" + problem.code().toLowerCase(Locale.ROOT).replace('_', '-'),
                title(problem.status()),
                problem.status(),
                problem.code(),
                problem.detail(),
                problem.errors().isEmpty() ? null : problem.errors(),
                problem.isRetryable(),
                traceId);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 409 -> "Conflict";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            case 428 -> "Precondition Required";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> status < 500 ? "Request refused" : "Internal Server Error";
        };
    }
}
