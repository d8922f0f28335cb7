package granary.api;

import granary.access.Origin;
import granary.access.RequestRate;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;

/** Turns a caller away that sends more than it may, before anything is done for it; without a token, its address. */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
public class RateFilter implements ContainerRequestFilter {
    @Inject
    RequestRate rate;

    @Context
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        Principal caller = request.getSecurityContext().getUserPrincipal();
        rate.count(caller == null ? "address " + Origin.of(servlet.getRemoteAddr()) : caller.getName());
    }
}
