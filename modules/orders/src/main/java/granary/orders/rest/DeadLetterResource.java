package granary.orders.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.KeyedRequest;
import granary.access.Role;
import granary.access.wire.Check;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.orders.SettleDeadLetter;
import granary.orders.domain.DeadLetter;
import granary.orders.domain.DeadLetter.State;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Messages that could not be taken up. They hold what villagers ordered, so that administrators alone handle them, and
 * auditors read what was done; finance sees the orders' figures instead.
 */
@Path("dead-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters", description = "Messages that could not be taken up: listed, replayed, discarded")
public class DeadLetterResource {
    @Inject
    CurrentCaller current;

    @Inject
    KeyedAnswers answers;

    @Inject
    SettleDeadLetter letters;

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "Messages that could not be taken up, in the order of time",
            description = "Those that wait, unless a state is asked for.")
    @APIResponse(responseCode = "200", description = "A page; a text is cut after 500 characters")
    public Page<DeadLetterView> list(
            @Parameter(description = "WAITING where absent, REPLAYED or DISCARDED", example = "WAITING")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        reader();
        Check check = new Check();
        Optional<State> wanted =
                state == null ? Optional.of(State.WAITING) : check.choice("/state", state, State.class);
        check.finish();
        int most = Page.limit(limit);
        return Page.cut(letters.page(wanted.orElseThrow(), Page.after(cursor), most + 1), most, DeadLetter::id)
                .map(DeadLetterView::listed);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDeadLetter",
            summary = "One message that could not be taken up",
            description = "With its whole text, and what was decided.")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = @Content(schema = @Schema(implementation = DeadLetterView.class)))
    public DeadLetterView read(@PathParam("id") String id) {
        reader();
        return DeadLetterView.of(letters.one(id));
    }

    @POST
    @Path("{id}/replay")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Put a message back on its queue",
            description =
                    "Where it is tried five times again. The letter, the message and the audit trail change together.")
    @APIResponse(
            responseCode = "200",
            description = "The letter, replayed",
            content = @Content(schema = @Schema(implementation = DeadLetterView.class)))
    @APIResponse(responseCode = "409", description = "LETTER_SETTLED, LETTER_WITHOUT_QUEUE or IDEMPOTENCY_KEY_RUNNING")
    public Response replay(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key) {
        Caller by = administrator();
        KeyedRequest request = KeyedRequest.of(key, "POST /dead-letters/" + id + "/replay", "");
        return answers.answer(by, request, () -> settled(letters.replay(id, by)));
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "discardDeadLetter",
            summary = "Give a message up for good, with a reason",
            description =
                    "Its order, if in flight, is sent again, or its channel asked, as any other without an answer.")
    @APIResponse(
            responseCode = "200",
            description = "The letter, discarded",
            content = @Content(schema = @Schema(implementation = DeadLetterView.class)))
    @APIResponse(responseCode = "409", description = "LETTER_SETTLED or IDEMPOTENCY_KEY_RUNNING")
    public Response discard(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            @Nullable DiscardJson body) {
        Caller by = administrator();
        DiscardJson sent = Json.given(body);
        KeyedRequest request = KeyedRequest.of(key, "POST /dead-letters/" + id + "/discard", Json.write(sent));
        return answers.answer(by, request, () -> settled(letters.discard(id, sent.checked(), by)));
    }

    private void reader() {
        current.requireReader(Role.ADMIN, Role.AUDITOR);
    }

    private Caller administrator() {
        reader();
        return current.require(Role.ADMIN);
    }

    private static FirstAnswer settled(DeadLetter letter) {
        return FirstAnswer.of(200, Json.write(DeadLetterView.of(letter)));
    }
}
