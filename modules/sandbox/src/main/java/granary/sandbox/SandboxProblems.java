package granary.sandbox;

import granary.access.Problem;
import granary.access.wire.Json;
import granary.access.wire.ProblemJson;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The outside world refuses in the same form as we do. */
@Provider
public class SandboxProblems implements ExceptionMapper<Problem> {
    @Override
    public Response toResponse(Problem problem) {
        return Response.status(problem.status())
                .type("application/problem+json")
                .entity(Json.write(ProblemJson.of(problem, null)))
                .build();
    }
}
