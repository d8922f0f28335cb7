package granary.api;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives each request the trace id of its W3C {@code traceparent}, or a new one. */
@Provider
@PreMatching
@Priority(0)
public class TraceFilter implements ContainerRequestFilter {
    private static final String PROPERTY = "granary.traceId";
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, ofHeader(request.getHeaderString("traceparent")));
    }

    static String traceId(HttpServletRequest request) {
        // A property of the REST request is an attribute of the servlet request below it.
        Object known = request.getAttribute(PROPERTY);
        return known == null ? ofHeader(request.getHeader("traceparent")) : known.toString();
    }

    static String ofHeader(@Nullable String traceparent) {
        Matcher given = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return given.matches() ? given.group(1) : UUID.randomUUID().toString().replace("-", "");
    }
}
