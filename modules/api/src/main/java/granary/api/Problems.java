package granary.api;

import granary.access.Problem;
import granary.access.wire.ProblemJson;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Problems as answers, in REST and where the container itself refuses. */
final class Problems {
    static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    static Response.ResponseBuilder answer(Problem problem, String traceId) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(ProblemJson.of(problem, traceId));
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"granary\"");
        }
        if (problem.retryAfterSeconds() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        return answer;
    }

    /** For what the container refuses before one of our resources is reached. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "BAD_REQUEST", "the request cannot be read");
            case 401 -> Problem.unauthenticated();
            case 403 -> Problem.forbidden();
            case 404 -> Problem.notFound();
            case 405 -> Problem.of(405, "METHOD_NOT_ALLOWED", "this resource does not know that method");
            case 406 -> Problem.of(406, "NOT_ACCEPTABLE", "this resource cannot be shown in any of the accepted types");
            case 413 -> Problem.of(413, "TOO_LARGE", "the body is too large");
            case 415 -> Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "this resource does not take that media type");
            default ->
                status >= 400 && status < 500
                        ? Problem.of(status, "REFUSED", "the request cannot be accepted")
                        : Problem.of(
                                500, "INTERNAL", "something went wrong on our side; name the trace id when asking");
        };
    }
}
