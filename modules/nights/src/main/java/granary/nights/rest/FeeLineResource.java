package granary.nights.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.Problem;
import granary.nights.ExplainLine;
import granary.nights.ReadPartnerStatements;
import granary.nights.domain.FeeLineId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single fee lines, and why they are what they are. */
@Path("fee-lines/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
public class FeeLineResource {
    @Inject
    CurrentCaller current;

    @Inject
    ReadPartnerStatements statements;

    @Inject
    ExplainLine explainLine;

    @GET
    @Operation(
            operationId = "getFeeLine",
            summary = "One fee line",
            description = "What one transaction earned, and where the reason is told.")
    @APIResponse(
            responseCode = "200",
            description = "The line",
            content = @Content(schema = @Schema(implementation = FeeLineView.class)))
    @APIResponse(responseCode = "404", description = "No such line, another's, or of a night that is not sealed")
    public FeeLineView get(@Parameter(example = "fee_0000000000abc") @PathParam("id") String id) {
        Caller caller = Reach.reader(current);
        return FeeLineView.of(statements.line(seq(id), Reach.of(caller)), Reach.readsBooks(caller));
    }

    @GET
    @Path("explanation")
    @Operation(
            operationId = "explainFeeLine",
            summary = "Why this amount",
            description = "The tariff version and who published it, the rule and what it matched, n and the tiers, the "
                    + "arithmetic with its rounding, what is held back and until when; for a refund the original, what "
                    + "was taken before, and from which accounts.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation, and whether the stored line agrees with it",
            content = @Content(schema = @Schema(implementation = ExplanationView.class)))
    @APIResponse(responseCode = "404", description = "No such line, another's, or of a night that is not sealed")
    public ExplanationView explanation(@Parameter(example = "fee_0000000000abc") @PathParam("id") String id) {
        Caller caller = Reach.reader(current);
        return ExplanationView.of(explainLine.explain(seq(id), Reach.of(caller)), Reach.readsBooks(caller));
    }

    private static long seq(String id) {
        return FeeLineId.seq(id).orElseThrow(Problem::notFound);
    }
}
