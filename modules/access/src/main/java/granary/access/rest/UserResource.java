package granary.access.rest;

import granary.access.Account;
import granary.access.AdministerUsers;
import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.IfMatch;
import granary.access.KeyedRequest;
import granary.access.MachineClock;
import granary.access.OneTimeLogin;
import granary.access.Problem;
import granary.access.Role;
import granary.access.User;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People who use the console: entered and changed by an administrator, who hands out their login links. */
@Path("users")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class UserResource {
    private static final Duration LINK_LIFE = Duration.ofHours(24);
    private static final String LOGIN_PAGE = "/console/login?token=";

    @Inject
    CurrentCaller current;

    @Inject
    AdministerUsers users;

    @Inject
    OneTimeLogin oneTimeLogin;

    @Inject
    MachineClock clock;

    @Inject
    KeyedAnswers answers;

    @Context
    UriInfo uri;

    @GET
    @Operation(operationId = "listUsers", summary = "List people", description = "In order of their ids.")
    @APIResponse(responseCode = "200", description = "A page of people")
    public Page<UserView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        current.requireReader(Role.ADMIN, Role.AUDITOR);
        int most = Page.limit(limit);
        return Page.cut(users.page(Page.after(cursor), most + 1), most, User::id)
                .map(UserView::of);
    }

    @POST
    @Operation(
            operationId = "createUser",
            summary = "Enter a person",
            description = "There is no password: people log in by one-time links.")
    @APIResponse(
            responseCode = "201",
            description = "The person; Location says where, ETag what a change needs",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response create(
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key, AccountJson body) {
        Caller by = administrator();
        KeyedRequest request = KeyedRequest.of(key, "POST /users", Json.write(body));
        return answers.answer(by, request, () -> created(users.create(by, body.toAccount())));
    }

    private static FirstAnswer created(User user) {
        return FirstAnswer.of(201, Json.write(UserView.of(user)))
                .at("users/" + user.id())
                .tagged(String.valueOf(user.version()));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getUser",
            summary = "Read a person",
            description = "Role, scope and whether they may log in.")
    @APIResponse(
            responseCode = "200",
            description = "The person, with the ETag",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response get(@PathParam("id") String id) {
        current.requireReader(Role.ADMIN, Role.AUDITOR);
        return answer(users.find(id).orElseThrow(Problem::notFound));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changeUser",
            summary = "Change a person",
            description = "Name, scope and whether they may log in; the role never changes. Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The person as they are now, with the new ETag",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response change(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AccountJson body) {
        Caller by = administrator();
        Account account = body.toAccount();
        return answer(users.change(by, id, IfMatch.required(ifMatch), account, body.isActive()));
    }

    @POST
    @Path("{id}/login-links")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "issueLoginLink",
            summary = "Hand out a login link",
            description = "Good for one use within 24 hours; it is shown this once.")
    @APIResponse(
            responseCode = "201",
            description = "The link, which is the Location too",
            content = @Content(schema = @Schema(implementation = LoginLink.class)))
    @APIResponse(responseCode = "409", description = "The person may not log in: USER_INACTIVE")
    public Response issueLoginLink(@PathParam("id") String id) {
        Caller by = administrator();
        Instant expiresAt = clock.instant().plus(LINK_LIFE);
        String token = oneTimeLogin.issue(by, id, LINK_LIFE);
        URI page = uri.getBaseUri().resolve(LOGIN_PAGE + token);
        return Response.created(page)
                .entity(new LoginLink(page.toString(), token, expiresAt))
                .build();
    }

    private Caller administrator() {
        current.requireReader(Role.ADMIN, Role.AUDITOR);
        return current.require(Role.ADMIN);
    }

    private static Response answer(User user) {
        return Response.ok(UserView.of(user))
                .header(HttpHeaders.ETAG, IfMatch.etag(String.valueOf(user.version())))
                .build();
    }
}
