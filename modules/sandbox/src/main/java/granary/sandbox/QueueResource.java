package granary.sandbox;

import granary.access.Problem;
import granary.channels.MessageQueue;
import granary.channels.PutMessage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code POST /sandbox/queues/{name}}: puts any text on a queue, as a queue that delivers twice, late or broken would. */
@Path("queues/{name}")
@RequestScoped
@Consumes(MediaType.TEXT_PLAIN)
public class QueueResource {
    @Inject
    PutMessage queues;

    @POST
    public Response put(@PathParam("name") String name, String text) {
        queues.put(MessageQueue.ofWire(name).orElseThrow(Problem::notFound), text);
        return Response.accepted().build();
    }
}
