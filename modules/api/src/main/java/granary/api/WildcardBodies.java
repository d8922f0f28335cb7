package granary.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body of type {@code *}{@code /*}: it matches whatever a resource takes, and would be read by whichever reader
 * comes first, as plain text for one.
 */
@Provider
@Priority(DoorKeeper.FIRST + 1)
public class WildcardBodies implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type != null && (type.isWildcardType() || type.isWildcardSubtype()) && takesNamedTypes()) {
            throw Problems.ofStatus(415);
        }
    }

    private boolean takesNamedTypes() {
        @Nullable Consumes takes = resource.getResourceMethod().getAnnotation(Consumes.class);
        return takes != null && !List.of(takes.value()).contains(MediaType.WILDCARD);
    }
}
