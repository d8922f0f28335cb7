package granary.nights.rest;

import granary.access.CurrentCaller;
import granary.access.Problem;
import granary.access.Role;
import granary.country.Countries;
import granary.ledger.TrialBalance;
import granary.nights.ReadNights;
import granary.nights.domain.NightKey;
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

/** The trial balances of sealed nights. */
@Path("trial-balances/{country}/{date}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Books")
public class TrialBalanceResource {
    @Inject
    CurrentCaller current;

    @Inject
    ReadNights nights;

    @Inject
    TrialBalance trialBalance;

    @Inject
    Countries countries;

    @GET
    @Operation(
            operationId = "getTrialBalance",
            summary = "The trial balance at the end of a sealed night",
            description = "Every account once used, net on one side, cumulative.")
    @APIResponse(
            responseCode = "200",
            description = "Every account once used, net on one side",
            content = @Content(schema = @Schema(implementation = TrialBalanceView.class)))
    @APIResponse(responseCode = "404", description = "There is no such night, or not for this role")
    @APIResponse(responseCode = "409", description = "The night is not sealed yet: NIGHT_NOT_SEALED")
    public TrialBalanceView get(
            @Parameter(example = "CN") @PathParam("country") String country,
            @Parameter(example = "2026-10-29") @PathParam("date") String date) {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR);
        NightKey key = NightAddress.parse(countries, country, date);
        if (!nights.one(key).isSealed()) {
            throw Problem.of(409, "NIGHT_NOT_SEALED", "the night of %s is not sealed".formatted(key))
                    .retryable();
        }
        return TrialBalanceView.of(key, trialBalance.of(key.country(), key.date()));
    }
}
