package granary.channels;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A party's side of a handoff, as Granary's own protocol. Giving: 2xx taken, 422 refused for good, anything else not
 * taken. Asking: 200 with the outcome, 204 while it is at work, 404 where it does not know of it.
 */
@Path("handoffs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface HandoffApi extends AutoCloseable {
    @POST
    Response take(String handoff);

    @GET
    @Path("{id}/outcome")
    Response ask(@PathParam("id") String handoff);
}
