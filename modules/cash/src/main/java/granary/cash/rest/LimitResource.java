package granary.cash.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.IfMatch;
import granary.access.Role;
import granary.cash.SetCashTerms;
import granary.cash.domain.PartnerLimit;
import granary.country.Countries;
import granary.network.domain.PartnerFacts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How much one partner may hold. */
@Path("partners/{code}/cash/limit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cash", description = "Villagers' money that partners hold: movements, deposits, limits, age")
public class LimitResource {
    @Inject
    CurrentCaller current;

    @Inject
    CashReach reach;

    @Inject
    SetCashTerms terms;

    @Inject
    Countries countries;

    @GET
    @Operation(
            operationId = "readCashLimit",
            summary = "A partner's own limit",
            description = "With the ETag that a change needs. Where there is none, the country's holds.")
    @APIResponse(
            responseCode = "200",
            description = "The limit, with its ETag",
            content = @Content(schema = @Schema(implementation = LimitJson.class)))
    public Response read(@PathParam("code") String code) {
        Caller caller = current.requireReader(CashReach.READERS);
        PartnerFacts partner = reach.partner(code, caller);
        return answer(partner, terms.of(partner));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setCashLimit",
            summary = "Set how much a partner may hold",
            description = "From the next order on; what is held already stays. An order in cash that would exceed it is"
                    + " refused; what happened elsewhere and is handed in is not.")
    @APIResponse(
            responseCode = "200",
            description = "Set; the new ETag comes with it",
            content = @Content(schema = @Schema(implementation = LimitJson.class)))
    public Response set(
            @PathParam("code") String code,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            LimitJson body) {
        current.requireReader(CashReach.READERS);
        Caller caller = current.require(Role.MAKER, Role.ADMIN);
        PartnerFacts partner = reach.partner(code, caller);
        IfMatch seen = IfMatch.required(ifMatch);
        return answer(partner, terms.set(partner, seen, body.checked(currency(partner)), caller));
    }

    private Response answer(PartnerFacts partner, PartnerLimit limit) {
        return Response.ok(LimitJson.of(limit, currency(partner)))
                .header(HttpHeaders.ETAG, IfMatch.etag(limit.tag()))
                .build();
    }

    private Currency currency(PartnerFacts partner) {
        return countries.get(partner.country()).currency();
    }
}
