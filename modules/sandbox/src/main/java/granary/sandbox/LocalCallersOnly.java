package granary.sandbox;

import granary.access.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In production, and to callers from elsewhere, there is no sandbox. */
@Provider
@PreMatching
public class LocalCallersOnly implements ContainerRequestFilter {
    static final String DEVELOPMENT = "development";

    @Context
    HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "GRANARY_MODE", defaultValue = DEVELOPMENT)
    String mode;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!mode.equals(DEVELOPMENT) || !isLocal(request.getRemoteAddr())) {
            throw Problem.notFound();
        }
    }

    private static boolean isLocal(String address) {
        try {
            // An address in digits, so no name is looked up.
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
