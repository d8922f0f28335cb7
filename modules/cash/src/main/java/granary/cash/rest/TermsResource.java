package granary.cash.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.IfMatch;
import granary.access.Problem;
import granary.access.Role;
import granary.cash.SetCashTerms;
import granary.cash.domain.CashTerms;
import granary.country.Countries;
import granary.country.Country;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What holds for the cash of a country's partners. */
@Path("cash-terms/{country}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cash", description = "Villagers' money that partners hold: movements, deposits, limits, age")
public class TermsResource {
    @Inject
    CurrentCaller current;

    @Inject
    SetCashTerms terms;

    @Inject
    Countries countries;

    @GET
    @Operation(
            operationId = "readCashTerms",
            summary = "What holds for the cash of a country's partners",
            description = "With the ETag that a change needs. Until something is set, nothing is limited or overdue.")
    @APIResponse(
            responseCode = "200",
            description = "The terms, with their ETag",
            content = @Content(schema = @Schema(implementation = TermsJson.class)))
    public Response read(@PathParam("country") String country) {
        current.requireReader(CashReach.READERS);
        Country known = countries.find(country).orElseThrow(Problem::notFound);
        return answer(known, terms.of(known.code()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setCashTerms",
            summary = "Set how much cash a country's partners may hold, and for how long",
            description = "The limit holds from the next order on; the days, from the night of the date that is open.")
    @APIResponse(
            responseCode = "200",
            description = "Set; the new ETag comes with it",
            content = @Content(schema = @Schema(implementation = TermsJson.class)))
    public Response set(
            @PathParam("country") String country,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            TermsJson body) {
        current.requireReader(CashReach.READERS);
        Caller caller = current.require(Role.MAKER, Role.ADMIN);
        Country known = countries.find(country).orElseThrow(Problem::notFound);
        IfMatch seen = IfMatch.required(ifMatch);
        return answer(known, terms.set(known, seen, body.checked(known.currency()), caller));
    }

    private static Response answer(Country country, CashTerms terms) {
        return Response.ok(TermsJson.of(terms, country.currency()))
                .header(HttpHeaders.ETAG, IfMatch.etag(terms.tag()))
                .build();
    }
}
