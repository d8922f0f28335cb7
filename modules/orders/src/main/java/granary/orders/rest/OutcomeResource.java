package granary.orders.rest;

import granary.access.Problem;
import granary.channels.HandoffSecret;
import granary.channels.Outcome;
import granary.channels.OutcomeMessage;
import granary.channels.OutcomeSignature;
import granary.orders.ReceiveOutcome;
import granary.orders.domain.Verdict;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where channels answer. The signature stands for a login: whoever has the installation's secret may speak. */
@Path("handoffs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handoffs", description = "Late answers of channels")
public class OutcomeResource {
    @Inject
    HandoffSecret secret;

    @Inject
    ReceiveOutcome receiveOutcome;

    /** @param state {@code RECEIVED} for the first answer, {@code REPEATED} for the same again */
    @Schema(name = "OutcomeReceipt")
    record Receipt(String handoff, String state) {}

    @POST
    @Path("{id}/outcomes")
    @PermitAll
    @SecurityRequirements
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeOutcome",
            summary = "A channel's answer to a handoff, signed",
            description =
                    "The header Granary-Signature is t=<epoch seconds>,v1=<hex of HMAC-SHA256 over \"<t>.<body>\">"
                            + " with the installation's secret. The same answer again has no further effect.")
    @APIResponse(
            responseCode = "202",
            description = "Taken; telling it again changes nothing",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "401", description = "SIGNATURE_WRONG: nothing was read")
    @APIResponse(responseCode = "404", description = "No such handoff")
    @APIResponse(
            responseCode = "422",
            description = "INVALID, OTHER_HANDOFF than the path names, or a cost that is OUTCOME_NOT_ACCEPTABLE")
    @APIResponse(responseCode = "409", description = "OUTCOME_CONTRADICTS: written down and refused")
    public Response take(
            @PathParam("id") String handoff,
            @HeaderParam(OutcomeSignature.HEADER) @Nullable String signature,
            @RequestBody(content = @Content(schema = @Schema(implementation = OutcomeMessage.class))) byte[] body) {
        if (!secret.signature().matches(signature, body)) {
            throw Problem.of(401, "SIGNATURE_WRONG", "the body is not signed with this installation's secret");
        }
        Outcome outcome =
                OutcomeMessage.read(new String(body, StandardCharsets.UTF_8)).toOutcome();
        if (!outcome.handoff().equals(handoff)) {
            throw Problem.of(422, "OTHER_HANDOFF", "the body answers another handoff than the path names");
        }
        Verdict verdict = receiveOutcome.receive(outcome).orElseThrow(Problem::notFound);
        return switch (verdict) {
            case NEW -> accepted(handoff, "RECEIVED");
            case REPEATED -> accepted(handoff, "REPEATED");
            case CONTRADICTED ->
                throw Problem.of(
                        409, "OUTCOME_CONTRADICTS", "the order has ended otherwise; your answer is written down");
            case NOT_ACCEPTABLE ->
                throw Problem.of(
                        422,
                        "OUTCOME_NOT_ACCEPTABLE",
                        "a cost is from 0 to the amount, in its currency, only of a top-up");
        };
    }

    private static Response accepted(String handoff, String state) {
        return Response.accepted(new Receipt(handoff, state)).build();
    }
}
