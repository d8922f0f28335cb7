package granary.api;

import granary.access.Problem;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
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
@Priority(Priorities.AUTHENTICATION)
public class DoorKeeper implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            return;
        }
        if (request.getSecurityContext().getUserPrincipal() == null) {
            throw Problem.unauthenticated();
        }
    }
}
