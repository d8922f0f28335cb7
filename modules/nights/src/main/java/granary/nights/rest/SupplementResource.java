package granary.nights.rest;

import granary.access.Audit;
import granary.access.CurrentCaller;
import granary.access.Role;
import granary.access.wire.Page;
import granary.country.Countries;
import granary.nights.ReadSupplements;
import granary.nights.domain.NightKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Supplements of nights: what files gave that came after the cut-over (DOMAIN, exact reading 12). */
@Path("nights/{country}/{date}/supplements")
@RequestScoped
@Tag(name = "Nights")
public class SupplementResource {
    @Inject
    private CurrentCaller current;

    @Inject
    private ReadSupplements supplements;

    @Inject
    private Audit audit;

    @Inject
    private Countries countries;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listSupplements",
            summary = "What late files gave a night",
            description =
                    "A file that comes after the cut-over is matched by itself; the sealed exports stay as they are.")
    @APIResponse(responseCode = "200", description = "All of them: there are at most as many as providers")
    public Page<SupplementView> list(@PathParam("country") String country, @PathParam("date") String date) {
        NightKey night = night(country, date);
        return new Page<>(
                supplements.of(night).stream()
                        .map(one -> SupplementView.of(night, one))
                        .toList(),
                null);
    }

    @GET
    @Path("{no}/breaks.csv")
    @Produces({"text/csv; charset=UTF-8", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getSupplementExport",
            summary = "The breaks of a supplement",
            description = "In the columns and the order of the night's own export.")
    @APIResponse(
            responseCode = "200",
            description = "UTF-8, sorted, the same bytes always",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response breaks(
            @PathParam("country") String country, @PathParam("date") String date, @PathParam("no") int no) {
        NightKey night = night(country, date);
        java.nio.file.Path file = supplements.breaks(night, no);
        audit.record(current.caller(), "EXPORT_DOWNLOADED", "%s supplement %d breaks".formatted(night, no), "{}");
        String download = "%s-%s-supplement-%d-breaks.csv".formatted(country, date, no);
        return Response.ok(file.toFile(), "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + download + "\"")
                .build();
    }

    private NightKey night(String country, String date) {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR);
        return NightAddress.parse(countries, country, date);
    }
}
