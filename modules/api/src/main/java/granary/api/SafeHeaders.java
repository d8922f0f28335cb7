package granary.api;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Answers hold people's money and names: nothing on the way may keep them, nor guess their type. */
@Provider
public class SafeHeaders implements ContainerResponseFilter {
    @Context
    HttpServletResponse servlet;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (response.getStatus() != 401) {
            // The container sets it for every Authorization header that is no token, such as a client's own at /tokens.
            servlet.setHeader(HttpHeaders.WWW_AUTHENTICATE, null);
        }
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    }
}
