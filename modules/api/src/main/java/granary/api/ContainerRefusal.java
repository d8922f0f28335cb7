package granary.api;

import granary.access.Problem;
import granary.access.wire.Json;
import granary.access.wire.ProblemJson;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The error page of web.xml: what the container refuses before REST is reached (a bad token, a path) is a problem too. */
@WebServlet("/refused")
public class ContainerRefusal extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Asked for directly, this page is a path like any other that does not exist.
        Problem problem = Problems.ofStatus(status instanceof Integer code ? code : 404);
        String traceId = TraceFilter.traceId(request);
        byte[] body = Json.write(ProblemJson.of(problem, traceId)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(Problems.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"granary\"");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
