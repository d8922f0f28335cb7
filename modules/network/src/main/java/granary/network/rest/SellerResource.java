package granary.network.rest;

import granary.access.Audit;
import granary.access.KeyedRequest;
import granary.access.wire.BatchResult;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.network.BrowseNetwork;
import granary.network.ChangeSeller;
import granary.network.RegisterSellers;
import granary.network.domain.SellerEntry;
import granary.network.domain.SellerFacts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Villagers who sell through a center. */
@Path("sellers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sellers", description = "Villagers who sell through a center.")
public class SellerResource {
    @Inject
    Reach reach;

    @Inject
    BrowseNetwork network;

    @Inject
    RegisterSellers register;

    @Inject
    ChangeSeller changes;

    @Inject
    KeyedAnswers answers;

    @Inject
    Audit audit;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSeller",
            summary = "Register a seller",
            description = "Within your scope. The same content again is answered with 200.")
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location says where, ETag what a change needs",
            content = @Content(schema = @Schema(implementation = SellerJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same content is registered already; Location and ETag as before",
            content = @Content(schema = @Schema(implementation = SellerJson.class)))
    @APIResponse(responseCode = "409", description = "The code is registered with other content: CODE_TAKEN")
    @APIResponse(responseCode = "422", description = "Something in the body is wrong: INVALID")
    public Response create(
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            @Nullable SellerJson body) {
        return roll().enter(reach.mandate(), key, body);
    }

    @POST
    @Path("batch")
    @Consumes({"application/x-ndjson", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "createSellers",
            summary = "Register up to 10,000 sellers",
            description =
                    "NDJSON or a JSON array. A repeat with the same content is answered, one with other content is refused; the other items stand.")
    @RequestBody(
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = SellerJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "A result for every item, in their order",
            content = @Content(schema = @Schema(implementation = BatchResult[].class)))
    @APIResponse(responseCode = "413", description = "More than 10,000 items: TOO_MANY_ITEMS")
    public Response createAll(
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key, InputStream body) {
        return roll().enterAll(reach.mandate(), key, body);
    }

    @GET
    @Operation(
            operationId = "listSellers",
            summary = "List sellers in the order of their codes",
            description = "A county sees the sellers of its own centers.")
    @APIResponse(responseCode = "200", description = "A page of sellers")
    public Page<SellerJson> list(
            @Parameter(description = "only sellers of this center") @QueryParam("center") @Nullable String center,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, otherwise 100") @QueryParam("limit") @Nullable Integer limit) {
        return roll().page(reach.toRead(), new Roll.Asked("center", center, cursor, limit));
    }

    @GET
    @Path("{code}")
    @Operation(
            operationId = "getSeller",
            summary = "Read one seller, by code or id",
            description = "Its center, and the ETag that a change needs.")
    @APIResponse(
            responseCode = "200",
            description = "The seller, with its ETag",
            content = @Content(schema = @Schema(implementation = SellerJson.class)))
    @APIResponse(responseCode = "404", description = "There is none within your scope: NOT_FOUND")
    public Response get(@PathParam("code") String code) {
        return roll().read(code, reach.toRead());
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeSeller", summary = "Rename a seller", description = "The code and the center stay.")
    @APIResponse(
            responseCode = "200",
            description = "Changed; the new ETag comes with it",
            content = @Content(schema = @Schema(implementation = SellerJson.class)))
    @APIResponse(responseCode = "412", description = "It was changed since you read it")
    @APIResponse(responseCode = "422", description = "Something in the body is wrong: INVALID")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("code") String code,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable SellerJson body) {
        return roll().change(code, reach.mandate(), ifMatch, body);
    }

    private Roll<SellerJson, SellerEntry, SellerFacts> roll() {
        return new Roll<>(
                "sellers",
                new Roll.Wire<>(SellerJson.class, SellerJson::toEntry, SellerJson::of),
                new Roll.UseCases<>(
                        register::register,
                        network::seller,
                        network::sellers,
                        (known, seen, entry, territory) -> changes.change(known, seen, entry)),
                new Roll.Keeping(answers, audit));
    }
}
