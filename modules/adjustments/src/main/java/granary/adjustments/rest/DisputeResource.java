package granary.adjustments.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.IfMatch;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.Role;
import granary.access.wire.Check;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.adjustments.AnswerDispute;
import granary.adjustments.FindDisputes;
import granary.adjustments.RaiseDispute;
import granary.adjustments.domain.Dispute;
import granary.adjustments.domain.DisputeState;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Disputes of fee lines: raised by partners, answered by finance. */
@Path("disputes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Adjustments")
public class DisputeResource {
    private static final Role[] READERS = {Role.MAKER, Role.CHECKER, Role.AUDITOR, Role.PARTNER};
    private static final int LONGEST_CLAIM = 1_000;
    private static final int LONGEST_LINE = 40;

    @Inject
    CurrentCaller current;

    @Inject
    FindDisputes find;

    @Inject
    RaiseDispute raise;

    @Inject
    AnswerDispute answer;

    @Inject
    KeyedAnswers answers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "raiseDispute",
            summary = "Say that a fee line is wrong",
            description = "A partner, of a line of its own sealed statements. One line has one open dispute.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DisputeJson.class)))
    @APIResponse(
            responseCode = "201",
            description = "Open; Location says where its answer will be",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    @APIResponse(responseCode = "409", description = "DISPUTE_OPEN: one of this line waits for its answer")
    @APIResponse(
            responseCode = "422",
            description = "INVALID: no such line in your sealed statements; or IDEMPOTENCY_KEY_REUSED")
    public Response raise(
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            @Nullable DisputeJson body) {
        current.requireReader(READERS);
        Caller partner = current.require(Role.PARTNER);
        DisputeJson given = Json.given(body);
        Check check = new Check();
        String line = check.text("/feeLine", given.feeLine(), 1, LONGEST_LINE);
        String claim = check.text("/claim", given.claim(), 3, LONGEST_CLAIM);
        check.finish();
        KeyedRequest request = KeyedRequest.of(key, "POST /disputes", Json.write(given));
        return answers.answer(partner, request, () -> {
            Dispute raised = raise.raise(line, claim, partner);
            return FirstAnswer.of(201, Json.write(DisputeView.of(raised, false)))
                    .at("disputes/" + raised.id());
        });
    }

    @GET
    @Operation(
            operationId = "listDisputes",
            summary = "List disputes in the order of time",
            description = "A partner sees its own, finance and auditors all.")
    @APIResponse(responseCode = "200", description = "A page of disputes")
    public Page<DisputeView> list(
            @Parameter(description = "OPEN, PROPOSED, ADJUSTED or REFUSED; otherwise all", example = "OPEN")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, otherwise 100") @QueryParam("limit") @Nullable Integer limit) {
        Caller caller = current.requireReader(READERS);
        Check check = new Check();
        Optional<DisputeState> only =
                state == null ? Optional.empty() : check.choice("/state", state, DisputeState.class);
        check.finish();
        int most = Page.limit(limit);
        boolean partner = caller.hasRole(Role.PARTNER);
        Set<String> whose = partner ? caller.scope().partners() : Set.of();
        List<Dispute> found = partner && whose.isEmpty()
                ? List.of()
                : find.page(whose, states(only, partner), Page.after(cursor), most + 1);
        return Page.cut(found, most, Dispute::id).map(one -> DisputeView.of(one, !partner));
    }

    /** A partner does not see that an adjustment is only proposed. */
    private static Set<DisputeState> states(Optional<DisputeState> only, boolean partner) {
        if (only.isEmpty()) {
            return EnumSet.allOf(DisputeState.class);
        }
        if (!partner || !only.get().waits()) {
            return EnumSet.of(only.get());
        }
        return only.get() == DisputeState.OPEN
                ? EnumSet.of(DisputeState.OPEN, DisputeState.PROPOSED)
                : EnumSet.noneOf(DisputeState.class);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDispute",
            summary = "Read a dispute",
            description = "The claim, and what finance answered.")
    @APIResponse(
            responseCode = "200",
            description = "The dispute, with the ETag that an answer needs",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    public Response get(@PathParam("id") String id) {
        Caller caller = current.requireReader(READERS);
        boolean partner = caller.hasRole(Role.PARTNER);
        Dispute found = find.find(id)
                .filter(one -> !partner
                        || caller.scope().partners().contains(one.partner().code()))
                .orElseThrow(Problem::notFound);
        return Response.ok(DisputeView.of(found, !partner))
                .header(HttpHeaders.ETAG, IfMatch.etag(found.tag()))
                .build();
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerDispute",
            summary = "Answer a dispute with an adjustment or a reasoned no",
            description = "ADJUST proposes an adjustment, which a checker decides; a rejected one leaves the dispute"
                    + " open. REFUSE ends it.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AnswerJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "The dispute as answered",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    @APIResponse(responseCode = "409", description = "DISPUTE_ANSWERED: it does not wait for an answer")
    @APIResponse(responseCode = "412", description = "The dispute is not as you have seen it: CHANGED_SINCE")
    @APIResponse(
            responseCode = "422",
            description = "INVALID: such as a charge beyond what is left of the line's fee; or IDEMPOTENCY_KEY_REUSED")
    @APIResponse(responseCode = "428", description = "If-Match is missing: IF_MATCH_REQUIRED")
    public Response answer(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable AnswerJson body) {
        current.requireReader(READERS);
        Caller maker = current.require(Role.MAKER);
        AnswerJson sent = Json.given(body);
        AnswerDispute.Reply reply = sent.toReply();
        IfMatch seen = IfMatch.required(ifMatch);
        KeyedRequest request =
                KeyedRequest.of(key, "POST /disputes/%s/answer %s".formatted(id, seen), Json.write(sent));
        return answers.answer(maker, request, () -> {
            Dispute answered = answer.answer(id, seen, reply, maker);
            return FirstAnswer.of(200, Json.write(DisputeView.of(answered, true)))
                    .tagged(answered.tag());
        });
    }
}
