package granary.feeds.rest;

import granary.access.CurrentCaller;
import granary.access.Problem;
import granary.access.Role;
import granary.access.wire.Page;
import granary.feeds.ReadFeed;
import granary.feeds.domain.FeedFile;
import granary.feeds.domain.FeedLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One file of a provider, and its lines. */
@Path("feed-files/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
public class FeedFileResource {
    @Inject
    CurrentCaller current;

    @Inject
    ReadFeed readFeed;

    /** For the container, which injects. */
    public FeedFileResource() {}

    @GET
    @Operation(
            operationId = "getFeedFile",
            summary = "A file's receipt",
            description = "Whether it was accepted or is in quarantine, and why.")
    @APIResponse(responseCode = "200", description = "The receipt")
    @APIResponse(responseCode = "404", description = "No such file, or not for this role")
    public ReceiptJson get(@PathParam("id") String id) {
        return ReceiptJson.of(readable(id));
    }

    @GET
    @Path("lines")
    @Operation(
            operationId = "listFeedLines",
            summary = "The published lines of a file, in its order",
            description = "None of a file in quarantine.")
    @APIResponse(responseCode = "200", description = "One page of lines")
    @APIResponse(responseCode = "404", description = "No such file, or not for this role")
    public Page<FeedLineJson> lines(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        FeedFile file = readable(id);
        int size = Page.limit(limit);
        int after = (int) Math.min(FeedResource.number(Page.after(cursor), 0), Integer.MAX_VALUE);
        List<FeedLine> lines = readFeed.linePage(file.fileNo(), after, size + 1);
        return Page.cut(lines, size, line -> Integer.toString(line.lineNo())).map(FeedLineJson::of);
    }

    private FeedFile readable(String id) {
        current.requireReader(Role.MAKER, Role.INTEGRATOR, Role.AUDITOR);
        return readFeed.find(id).orElseThrow(Problem::notFound);
    }
}
