package granary.transactions.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.Role;
import granary.access.wire.Batch;
import granary.access.wire.BatchResult;
import granary.access.wire.Check;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.network.Directory;
import granary.transactions.AcceptBatch;
import granary.transactions.IntakeItem;
import granary.transactions.IntakeOutcome;
import granary.transactions.ReadTransactions;
import granary.transactions.domain.SourceKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** The batch intake of lines of business that live elsewhere, and single transactions for tracing. */
@Path("service-transactions")
@RequestScoped
@Tag(name = "Service transactions")
public class TransactionResource {
    @Inject
    private CurrentCaller current;

    @Inject
    private AcceptBatch acceptBatch;

    @Inject
    private ReadTransactions transactions;

    @Inject
    private Directory directory;

    @Inject
    private KeyedAnswers answers;

    @POST
    @Path("batch")
    @Consumes({"application/x-ndjson", MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptServiceTransactions",
            summary = "Hand in up to 10,000 service transactions",
            description = "Accepted in the order given, once by (source, sourceId): a repeat with the same content is "
                    + "answered, one with other content is refused, and the other items stand.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(implementation = TransactionJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "A result for every item, in their order; a refused one has its problem",
            content = @Content(schema = @Schema(implementation = BatchResult[].class)))
    public Response accept(
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key, InputStream body) {
        current.requireReader(Role.INTEGRATOR, Role.MAKER, Role.CHECKER, Role.AUDITOR);
        Caller caller = current.require(Role.INTEGRATOR);
        Batch<IntakeItem> batch = Batch.read(body, TransactionJson.class).checked(TransactionJson::toItem);
        KeyedRequest request = KeyedRequest.of(key, "POST /service-transactions/batch", batch.sha256());
        return answers.answerBatch(
                caller, request, () -> batch.answer(acceptBatch::accept, TransactionResource::result));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getServiceTransaction",
            summary = "One service transaction, with links to its money",
            description = "Its links lead to its fee line, the explanation, and the entries of the books.")
    @APIResponse(
            responseCode = "200",
            description = "The transaction as it was recorded",
            content = @Content(schema = @Schema(implementation = TransactionView.class)))
    @APIResponse(responseCode = "404", description = "No such transaction, or not for this role")
    public TransactionView get(@PathParam("id") String id) {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR);
        return transactions
                .find(id)
                .map(found -> TransactionView.of(found, directory))
                .orElseThrow(Problem::notFound);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findServiceTransaction",
            summary = "Find a service transaction by the name that its source gave it",
            description = "A pair of source and sourceId names one transaction at most.")
    @APIResponse(responseCode = "200", description = "A page with that transaction, or without any")
    @APIResponse(responseCode = "422", description = "source or sourceId is missing: INVALID")
    public Page<TransactionView> find(
            @Parameter(required = true, example = "village-pos") @QueryParam("source") @Nullable String source,
            @Parameter(required = true, example = "T20261029-00000002") @QueryParam("sourceId") @Nullable
                    String sourceId) {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR);
        Check check = new Check();
        SourceKey key = new SourceKey(
                check.code("/source", source), check.text("/sourceId", sourceId, 1, TransactionJson.LONGEST_ID));
        check.finish();
        return new Page<>(
                transactions.find(key).map(found -> TransactionView.of(found, directory)).stream()
                        .toList(),
                null);
    }

    private static BatchResult result(int index, IntakeOutcome outcome) {
        if (outcome instanceof IntakeOutcome.Accepted accepted) {
            return BatchResult.accepted(index, accepted.id());
        }
        if (outcome instanceof IntakeOutcome.Repeated repeated) {
            return BatchResult.repeated(index, repeated.id());
        }
        IntakeOutcome.Refused refused = (IntakeOutcome.Refused) outcome;
        return BatchResult.refused(index, Problem.of(422, refused.code(), refused.detail()));
    }
}
