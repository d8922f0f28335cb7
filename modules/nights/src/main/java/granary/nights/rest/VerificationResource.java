package granary.nights.rest;

import granary.access.CurrentCaller;
import granary.access.Role;
import granary.country.Countries;
import granary.nights.verify.VerifyNight;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verification of sealed nights. */
@Path("nights/{country}/{date}/verification")
@RequestScoped
@Tag(name = "Nights")
public class VerificationResource {
    @Inject
    private CurrentCaller current;

    @Inject
    private VerifyNight verifyNight;

    @Inject
    private Countries countries;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyNight",
            summary = "Verify a sealed night",
            description = "Holds every sealed row against its fingerprint, works fees, statements, entries, breaks and"
                    + " payouts out again, checks what must always hold (I1 to I10), and names every row that fails")
    @APIResponse(
            responseCode = "200",
            description = "Whether it holds; if not, every row that failed",
            content = @Content(schema = @Schema(implementation = VerificationView.class)))
    @APIResponse(responseCode = "409", description = "The night has not come that far: NIGHT_NOT_SEALED")
    public VerificationView verify(@PathParam("country") String country, @PathParam("date") String date) {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR);
        return VerificationView.of(verifyNight.verify(NightAddress.parse(countries, country, date)));
    }
}
