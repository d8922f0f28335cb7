package granary.adjustments.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.IfMatch;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.Role;
import granary.access.wire.Check;
import granary.access.wire.DecisionJson;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.adjustments.DecideAdjustment;
import granary.adjustments.FindAdjustments;
import granary.adjustments.ProposeAdjustment;
import granary.adjustments.domain.Adjustment;
import granary.adjustments.domain.AdjustmentState;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Corrections of what sealed nights settled: proposed by a maker, decided by a checker. */
@Path("adjustments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Adjustments",
        description =
                "Corrections of what sealed nights settled, under four eyes, and partners' disputes of fee lines.")
public class AdjustmentResource {
    @Inject
    CurrentCaller current;

    @Inject
    FindAdjustments find;

    @Inject
    ProposeAdjustment propose;

    @Inject
    DecideAdjustment decide;

    @Inject
    KeyedAnswers answers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeAdjustment",
            summary = "Propose to correct what a sealed night settled",
            description = "Nothing sealed is edited, and nothing moves before a checker approves: then the next night"
                    + " that begins books it, in the partner's favour from 5010 to 2110, to its charge from 2110, then"
                    + " 2120, then 1410.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AdjustmentJson.class)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed; Location says where it is, ETag what a decision needs",
            content = @Content(schema = @Schema(implementation = AdjustmentView.class)))
    @APIResponse(
            responseCode = "422",
            description = "INVALID: unknown partner or line, another's line, another currency, a charge beyond what is"
                    + " left of the line's fee; or IDEMPOTENCY_KEY_REUSED")
    public Response propose(
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            @Nullable AdjustmentJson body) {
        reader();
        Caller maker = current.require(Role.MAKER);
        AdjustmentJson sent = Json.given(body);
        ProposeAdjustment.Asked asked = sent.toAsked();
        KeyedRequest request = KeyedRequest.of(key, "POST /adjustments", Json.write(sent));
        return answers.answer(maker, request, () -> {
            Adjustment proposed = propose.propose(asked, maker);
            return FirstAnswer.of(201, Json.write(AdjustmentView.of(proposed)))
                    .at("adjustments/" + proposed.id())
                    .tagged(proposed.correction().hash());
        });
    }

    @GET
    @Operation(
            operationId = "listAdjustments",
            summary = "List adjustments in the order of time",
            description = "Of every partner, or of one.")
    @APIResponse(responseCode = "200", description = "A page of adjustments")
    public Page<AdjustmentView> list(
            @Parameter(description = "PROPOSED, APPROVED or REJECTED; otherwise all", example = "PROPOSED")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "only this partner's", example = "P000012") @QueryParam("partner") @Nullable
                    String partner,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, otherwise 100") @QueryParam("limit") @Nullable Integer limit) {
        reader();
        Check check = new Check();
        Optional<AdjustmentState> only =
                state == null ? Optional.empty() : check.choice("/state", state, AdjustmentState.class);
        Optional<String> whose = check.optionalCode("/partner", partner);
        check.finish();
        int most = Page.limit(limit);
        return Page.cut(find.page(only, whose, Page.after(cursor), most + 1), most, Adjustment::id)
                .map(AdjustmentView::of);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getAdjustment",
            summary = "Read an adjustment",
            description = "Who proposed it and why, who decided, and on which date it is booked.")
    @APIResponse(
            responseCode = "200",
            description = "The adjustment, with the ETag that a decision needs",
            content = @Content(schema = @Schema(implementation = AdjustmentView.class)))
    public Response get(@PathParam("id") String id) {
        reader();
        Adjustment found = find.find(id).orElseThrow(Problem::notFound);
        return Response.ok(AdjustmentView.of(found))
                .header(HttpHeaders.ETAG, IfMatch.etag(found.correction().hash()))
                .build();
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideAdjustment",
            summary = "Approve or reject an adjustment",
            description = "By somebody else than who proposed it. An approved one takes the earliest open date.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "The adjustment as decided; again for the same checker's same decision",
            content = @Content(schema = @Schema(implementation = AdjustmentView.class)))
    @APIResponse(responseCode = "403", description = "You proposed it: MAKER_IS_CHECKER")
    @APIResponse(responseCode = "409", description = "ADJUSTMENT_DECIDED, or LINE_SPENT by other adjustments")
    @APIResponse(responseCode = "412", description = "The adjustment is not the one that you have seen: CHANGED_SINCE")
    @APIResponse(responseCode = "428", description = "If-Match is missing: IF_MATCH_REQUIRED")
    public Response decide(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable DecisionJson body) {
        reader();
        Caller checker = current.require(Role.CHECKER);
        DecisionJson sent = Json.given(body);
        DecisionJson.Said said = sent.toSaid();
        IfMatch seen = IfMatch.required(ifMatch);
        KeyedRequest request =
                KeyedRequest.of(key, "POST /adjustments/%s/decision %s".formatted(id, seen), Json.write(sent));
        return answers.answer(checker, request, () -> {
            Adjustment decided =
                    decide.decide(id, seen, new DecideAdjustment.Opinion(said.approves(), said.reason()), checker);
            return FirstAnswer.of(200, Json.write(AdjustmentView.of(decided)))
                    .tagged(decided.correction().hash());
        });
    }

    private void reader() {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR);
    }
}
