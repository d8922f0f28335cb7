package granary.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import granary.access.Problem;
import granary.access.Refused;
import granary.access.wire.JsonProblem;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Everything that goes wrong in a request, as RFC 9457; what nobody expected is logged once, and told to nobody. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final int MAX_CAUSES = 20;

    @Inject
    Event<Refused> refusals;

    @Context
    HttpServletRequest request;

    @Inject
    Outage outage;

    @Override
    public Response toResponse(Throwable thrown) {
        String traceId = TraceFilter.traceId(request);
        Throwable known = known(thrown);
        if (known instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        Problem problem;
        if (known == null && !DoorKeeper.hasSeen(request)) {
            // Nothing of ours has run yet: REST could not read the address, or a header by which it chooses.
            LOG.log(Level.FINE, thrown, () -> "request " + traceId + " cannot be read");
            problem = Problems.ofStatus(400);
        } else if (known == null) {
            problem = outage.problem(thrown).orElseGet(() -> unexpected(thrown, traceId));
        } else {
            problem = problem(known);
        }
        refusals.fire(new Refused(problem.status(), problem.code()));
        Response.ResponseBuilder answer = Problems.answer(problem, traceId);
        if (known instanceof WebApplicationException web) {
            // A 405 must name the methods that would do.
            Object allow = web.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
            if (allow != null) {
                answer.header(HttpHeaders.ALLOW, allow);
            }
        }
        return answer.build();
    }

    private static Problem unexpected(Throwable thrown, String traceId) {
        LOG.log(Level.SEVERE, "request " + traceId + " failed", thrown);
        return Problem.of(500, "INTERNAL", "something went wrong on our side; name the trace id when asking");
    }

    private static @Nullable Throwable known(Throwable thrown) {
        Throwable one = thrown;
        for (int i = 0; one != null && i < MAX_CAUSES; i++, one = one.getCause()) {
            if (one instanceof Problem
                    || one instanceof JsonProcessingException
                    || one instanceof OptimisticLockException
                    || one instanceof NoContentException
                    || (one instanceof WebApplicationException web
                            && (web.getResponse().getStatus() < 500 || web.getCause() == null))) {
                return one;
            }
        }
        return null;
    }

    private static Problem problem(Throwable known) {
        if (known instanceof Problem problem) {
            return problem;
        }
        if (known instanceof JsonProcessingException json) {
            return JsonProblem.of(json);
        }
        if (known instanceof NoContentException) {
            return Problem.of(400, "MALFORMED_JSON", "the body is empty");
        }
        if (known instanceof OptimisticLockException) {
            return Problem.of(409, "CHANGED_MEANWHILE", "someone else changed this at the same time")
                    .retryable();
        }
        if (known instanceof NotFoundException && isAboutAQueryParameter(known)) {
            return Problem.of(400, "BAD_PARAMETER", "a query parameter cannot be read");
        }
        return Problems.ofStatus(((WebApplicationException) known).getResponse().getStatus());
    }

    /** REST answers 404 where a query parameter has the wrong type: the resource is there, the parameter is wrong. */
    private static boolean isAboutAQueryParameter(Throwable notFound) {
        String message = notFound.getMessage();
        return message != null && message.contains("QueryParam");
    }
}
