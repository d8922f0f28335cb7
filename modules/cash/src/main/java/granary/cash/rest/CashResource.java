package granary.cash.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.KeyedRequest;
import granary.access.Role;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.cash.ConsentToSetOff;
import granary.cash.ReadCash;
import granary.cash.domain.Consent;
import granary.network.domain.PartnerFacts;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a partner holds and how it came, and what the partner says about it. */
@Path("partners/{code}/cash")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cash", description = "Villagers' money that partners hold: movements, deposits, limits, age")
public class CashResource {
    @Inject
    CurrentCaller current;

    @Inject
    CashReach reach;

    @Inject
    ReadCash cash;

    @Inject
    ConsentToSetOff consents;

    @Inject
    KeyedAnswers answers;

    @GET
    @Operation(
            operationId = "readCash",
            summary = "What a partner holds now",
            description = "Its balance on 1210, how old it is, and what limits it.")
    @APIResponse(responseCode = "200", description = "What is held, by everything that is booked by now")
    public CashView read(@PathParam("code") String code) {
        Caller caller = current.requireReader(CashReach.READERS);
        return CashView.of(cash.state(reach.partner(code, caller)));
    }

    @GET
    @Path("movements")
    @Operation(
            operationId = "listCashMovements",
            summary = "How a partner's cash came and went",
            description = "In the order of business dates and posting, each with what is held after it.")
    @APIResponse(responseCode = "200", description = "A page of movements")
    public Page<MovementView> movements(
            @PathParam("code") String code,
            @Parameter(description = "the first business date; 30 days ago, where absent", example = "2026-11-01")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "the last one, at most 92 days later", example = "2026-11-30")
                    @QueryParam("to")
                    @Nullable
                    String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Caller caller = current.requireReader(CashReach.READERS);
        PartnerFacts partner = reach.partner(code, caller);
        int most = Page.limit(limit);
        MovementQuery query = MovementQuery.of(from, to, cursor, cash.today(partner));
        return Page.cut(cash.movements(partner, query.after(), query.upTo(), most + 1), most, MovementQuery::cursor)
                .map(MovementView::of);
    }

    @POST
    @Path("consent")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "consentToSetOff",
            summary = "Say whether overdue cash may be set off against your fees",
            description = "By the partner alone. It counts from the business date that is open now; the same said again"
                    + " changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What holds from then on",
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    public Response consent(
            @PathParam("code") String code,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            ConsentJson body) {
        current.requireReader(CashReach.READERS);
        Caller caller = current.require(Role.PARTNER);
        KeyedRequest request = KeyedRequest.of(key, "POST /partners/" + code + "/cash/consent", Json.write(body));
        return answers.answer(caller, request, () -> {
            PartnerFacts partner = reach.partner(code, caller);
            Consent said = consents.say(partner, body.toDecision(), caller);
            return FirstAnswer.of(200, Json.write(ConsentView.of(said)));
        });
    }
}
