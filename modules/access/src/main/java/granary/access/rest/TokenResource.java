package granary.access.rest;

import granary.access.EmbeddedIssuer;
import granary.access.IssueToken;
import granary.access.Origin;
import granary.access.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The token endpoint of the embedded issuer: OAuth 2 client credentials, answers and errors as RFC 6749 has them. */
@Path("tokens")
@RequestScoped
@Tag(name = "Access")
public class TokenResource {
    private static final String GRANT = "client_credentials";

    @Inject
    IssueToken issueToken;

    @Context
    HttpServletRequest request;

    @Inject
    EmbeddedIssuer issuer;

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(
            operationId = "issueToken",
            summary = "Get a token",
            description = "The OAuth 2 client-credentials grant, with id and secret in the form or by HTTP Basic.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = TokenRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "A token of 15 minutes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "Another grant, or a malformed form",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenRefusal.class)))
    @APIResponse(
            responseCode = "401",
            description = "The client is unknown, switched off, or its secret is wrong",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenRefusal.class)))
    @APIResponse(
            responseCode = "429",
            description = "TOO_MANY_ATTEMPTS after failures, or TOO_MANY_REQUESTS; Retry-After says when")
    @APIResponse(responseCode = "404", description = "Tokens come from an outside issuer here: NOT_FOUND")
    public Response issue(
            MultivaluedMap<String, String> form,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        if (!issuer.isOn()) {
            throw Problem.notFound();
        }
        if (form.values().stream().anyMatch(values -> values.size() > 1)) {
            return refused(400, "invalid_request", "a parameter stands twice");
        }
        String grant = first(form, "grant_type");
        if (grant.isEmpty()) {
            return refused(400, "invalid_request", "grant_type is missing");
        }
        if (!GRANT.equals(grant)) {
            return refused(400, "unsupported_grant_type", "only client_credentials is served");
        }
        boolean inForm = form.containsKey("client_id") || form.containsKey("client_secret");
        if (authorization != null && inForm && form.containsKey("client_secret")) {
            return refused(400, "invalid_request", "the client must authenticate in one way, not in two");
        }
        Optional<ClientLogin> login = authorization == null
                ? Optional.of(new ClientLogin(first(form, "client_id"), first(form, "client_secret")))
                : ClientLogin.ofBasic(authorization);
        return login.flatMap(who -> issueToken.issue(who.id(), who.secret(), Origin.of(request.getRemoteAddr())))
                .map(token -> answer(Response.ok(new TokenAnswer(token, "Bearer", IssueToken.LIFE.toSeconds()))))
                .orElseGet(() -> refused(401, "invalid_client", "the client is unknown or its secret is wrong"));
    }

    private static String first(MultivaluedMap<String, String> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private static Response refused(int status, String error, String description) {
        Response.ResponseBuilder refusal = Response.status(status).entity(new TokenRefusal(error, description));
        if (status == 401) {
            refusal.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"granary\"");
        }
        return answer(refusal);
    }

    private static Response answer(Response.ResponseBuilder builder) {
        return builder.type(MediaType.APPLICATION_JSON_TYPE)
                .header("Pragma", "no-cache")
                .build();
    }
}
