package granary.api;

import granary.access.Problem;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Nobody without a verified token reaches a resource, unless its method says {@link PermitAll}: a resource that forgets
 * to ask who is calling is closed and not open.
 */
@Provider
@Priority(DoorKeeper.FIRST)
public class DoorKeeper implements ContainerRequestFilter {
    /** Before every other filter that runs when a resource has been found. */
    static final int FIRST = 1;

    private static final String FOUND = "granary.found";

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(FOUND, true);
        if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            return;
        }
        if (request.getSecurityContext().getUserPrincipal() == null) {
            throw Problem.unauthenticated();
        }
    }

    /** Whether a request has come as far as this door, which stands before every resource. */
    static boolean hasSeen(HttpServletRequest request) {
        // A property of the REST request is an attribute of the servlet request below it.
        return request.getAttribute(FOUND) != null;
    }
}
