package granary.access.rest;

import granary.access.Account;
import granary.access.AdministerClients;
import granary.access.ApiClient;
import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.IfMatch;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.Role;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Programs that may call: made and changed by an administrator; an integrator may renew its own secret. */
@Path("clients")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class ClientResource {
    @Inject
    CurrentCaller current;

    @Inject
    AdministerClients clients;

    @Inject
    KeyedAnswers answers;

    @GET
    @Operation(operationId = "listClients", summary = "List API clients", description = "In order of their ids.")
    @APIResponse(responseCode = "200", description = "A page of clients")
    public Page<ClientView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        current.requireReader(Role.ADMIN, Role.AUDITOR);
        int most = Page.limit(limit);
        return Page.cut(clients.page(Page.after(cursor), most + 1), most, ApiClient::id)
                .map(ClientView::of);
    }

    @POST
    @Operation(
            operationId = "createClient",
            summary = "Make an API client",
            description =
                    "The answer shows the client's secret, this once: a replay is without it. Whoever lost the first "
                            + "answer renews the secret.")
    @APIResponse(
            responseCode = "201",
            description = "The client with its secret; Location says where it is, ETag what a change needs",
            content = @Content(schema = @Schema(implementation = ClientSecret.class)))
    public Response create(
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key, AccountJson body) {
        Caller by = administrator();
        KeyedRequest request = KeyedRequest.of(key, "POST /clients", Json.write(body));
        return answers.answer(by, request, () -> created(clients.create(by, body.toAccount())));
    }

    /** What is kept, and so a replay, is without the secret, of which the server keeps a hash alone. */
    private static FirstAnswer created(AdministerClients.Credentials made) {
        ClientSecret shown = ClientSecret.of(made);
        return FirstAnswer.of(201, Json.write(shown.withoutSecret()))
                .showingOnce(Json.write(shown))
                .at("clients/" + made.client().id())
                .tagged(String.valueOf(made.client().version()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getClient", summary = "Read an API client", description = "Its secret is never shown.")
    @APIResponse(
            responseCode = "200",
            description = "The client, with its ETag",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response get(@PathParam("id") String id) {
        Caller caller = current.caller();
        if (!isOwn(caller, id)) {
            current.requireReader(Role.ADMIN, Role.AUDITOR);
        }
        return answer(clients.find(id).orElseThrow(Problem::notFound));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changeClient",
            summary = "Change an API client",
            description = "Name, scope and whether it may call; the role never changes. Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The client as it is now, with its new ETag",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response change(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AccountJson body) {
        Caller by = administrator();
        Account account = body.toAccount();
        return answer(clients.change(by, id, IfMatch.required(ifMatch), account, body.isActive()));
    }

    @POST
    @Path("{id}/secret")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "rotateClientSecret",
            summary = "Renew a client's secret",
            description =
                    "The old secret ends at once; the new one is shown this once. An integrator may renew its own.")
    @APIResponse(
            responseCode = "200",
            description = "The client with its new secret and its new ETag",
            content = @Content(schema = @Schema(implementation = ClientSecret.class)))
    public Response rotateSecret(@PathParam("id") String id) {
        Caller caller = current.caller();
        if (!isOwn(caller, id)) {
            caller = administrator();
        }
        AdministerClients.Credentials renewed = clients.rotateSecret(caller, id);
        return Response.ok(ClientSecret.of(renewed))
                .header(
                        HttpHeaders.ETAG,
                        IfMatch.etag(String.valueOf(renewed.client().version())))
                .build();
    }

    private Caller administrator() {
        current.requireReader(Role.ADMIN, Role.AUDITOR);
        return current.require(Role.ADMIN);
    }

    private static boolean isOwn(Caller caller, String id) {
        return caller.role() == Role.INTEGRATOR && caller.id().equals(id);
    }

    private static Response answer(ApiClient client) {
        return Response.ok(ClientView.of(client))
                .header(HttpHeaders.ETAG, IfMatch.etag(String.valueOf(client.version())))
                .build();
    }
}
