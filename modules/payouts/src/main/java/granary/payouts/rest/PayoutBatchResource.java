package granary.payouts.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.IfMatch;
import granary.access.KeyedRequest;
import granary.access.Role;
import granary.access.wire.DecisionJson;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.payouts.DecidePayouts;
import granary.payouts.ReadPayouts;
import granary.payouts.domain.PayoutBatch;
import granary.payouts.domain.Verdict;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What nights propose to pay, and a checker's decision on it. */
@Path("payout-batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payouts", description = "What a night proposes to pay to partners and sellers, decided by a checker.")
public class PayoutBatchResource {
    @Inject
    CurrentCaller current;

    @Inject
    ReadPayouts payouts;

    @Inject
    DecidePayouts decisions;

    @Inject
    KeyedAnswers answers;

    @GET
    @Operation(
            operationId = "listPayoutBatches",
            summary = "List payout batches, of a country, of one night",
            description = "A night proposes one batch, with partners' fees and sellers' money.")
    @APIResponse(responseCode = "200", description = "A page of batches, in order of their ids")
    public Page<BatchView> list(
            @Parameter(description = "only batches of this country") @QueryParam("country") @Nullable String country,
            @Parameter(description = "only the batch of this night; needs country") @QueryParam("date") @Nullable
                    String date,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, otherwise 100") @QueryParam("limit") @Nullable Integer limit) {
        reader();
        BatchQuery query = BatchQuery.of(country, date);
        int most = Page.limit(limit);
        return Page.cut(query.run(payouts, Page.after(cursor), most + 1), most, PayoutBatch::id)
                .map(BatchView::of);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getPayoutBatch",
            summary = "Read a payout batch",
            description = "Its state, its total, and who decided.")
    @APIResponse(
            responseCode = "200",
            description = "The batch, with the ETag that a decision needs",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response get(@PathParam("id") String id) {
        reader();
        return answer(payouts.one(id));
    }

    @GET
    @Path("{id}/payouts")
    @Operation(
            operationId = "listPayouts",
            summary = "List a batch's payouts, by payee and kind",
            description = "One row a payee and kind.")
    @APIResponse(responseCode = "200", description = "A page of payouts")
    public Page<PayoutView> payouts(
            @PathParam("id") String id,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, otherwise 100") @QueryParam("limit") @Nullable Integer limit) {
        reader();
        PayoutBatch batch = payouts.one(id);
        int most = Page.limit(limit);
        return Page.cut(payouts.payouts(batch, PayoutCursor.read(Page.after(cursor)), most + 1), most, PayoutCursor::of)
                .map(PayoutView::of);
    }

    @GET
    @Path("{id}/preview")
    @Operation(
            operationId = "previewPayoutBatch",
            summary = "See what an approval would post",
            description = "By the code that posts, without posting.")
    @APIResponse(responseCode = "200", description = "The entries' date, their number and their sums by account")
    public PreviewView preview(@PathParam("id") String id) {
        reader();
        return PreviewView.of(decisions.preview(id));
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decidePayoutBatch",
            summary = "Approve or reject a payout batch",
            description = "Whole, until the next cut-over. An approval posts on the business date after the night's.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "The batch as decided; again for the same checker's same decision",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    @APIResponse(responseCode = "409", description = "BATCH_SUPERSEDED, BATCH_DECIDED or NIGHT_NOT_SEALED")
    @APIResponse(responseCode = "412", description = "The batch is not the one that you have seen: CHANGED_SINCE")
    @APIResponse(responseCode = "428", description = "If-Match is missing: IF_MATCH_REQUIRED")
    public Response decide(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable DecisionJson body) {
        reader();
        Caller checker = current.require(Role.CHECKER);
        DecisionJson sent = Json.given(body);
        IfMatch seen = IfMatch.required(ifMatch);
        DecidePayouts.Opinion opinion = opinion(sent.toSaid());
        KeyedRequest request =
                KeyedRequest.of(key, "POST /payout-batches/%s/decision %s".formatted(id, seen), Json.write(sent));
        return answers.answer(checker, request, () -> {
            PayoutBatch decided = decisions.decide(id, seen, opinion, checker);
            return FirstAnswer.of(200, Json.write(BatchView.of(decided)))
                    .tagged(decided.content().hash());
        });
    }

    private static DecidePayouts.Opinion opinion(DecisionJson.Said said) {
        return new DecidePayouts.Opinion(said.approves() ? Verdict.APPROVE : Verdict.REJECT, said.reason());
    }

    private void reader() {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR);
    }

    private static Response answer(PayoutBatch batch) {
        return Response.ok(BatchView.of(batch))
                .header(HttpHeaders.ETAG, IfMatch.etag(batch.content().hash()))
                .build();
    }
}
