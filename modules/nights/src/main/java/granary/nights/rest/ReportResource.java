package granary.nights.rest;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.Role;
import granary.country.Countries;
import granary.nights.ReportMorning;
import granary.nights.WriteReport;
import granary.nights.domain.MorningReport;
import granary.nights.domain.NightKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The morning report of a night, as JSON or, by content negotiation, as CSV. */
@Path("nights/{country}/{date}/report")
@RequestScoped
@Tag(name = "Nights")
public class ReportResource {
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, new MediaType("text", "csv"))
            .build();
    private static final String CSV = "text/csv; charset=UTF-8";

    @Inject
    CurrentCaller current;

    @Inject
    ReportMorning reportMorning;

    @Inject
    Audit audit;

    @Inject
    Countries countries;

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "getReport",
            summary = "What finance reads in the morning",
            description = "As JSON, or with Accept: text/csv as one row a figure.")
    @APIResponse(
            responseCode = "200",
            description = "The report; its sentence says plainly where the night did not balance, or failed",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "406", description = "Neither JSON nor CSV would do: NOT_ACCEPTABLE")
    @APIResponse(responseCode = "404", description = "No run of the night was ever started, or not for this role")
    public Response get(
            @Parameter(example = "CN") @PathParam("country") String country,
            @Parameter(example = "2026-10-29") @PathParam("date") String date,
            @Context Request request) {
        Caller caller = current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR);
        NightKey key = NightAddress.parse(countries, country, date);
        Variant wanted = request.selectVariant(VARIANTS);
        if (wanted == null) {
            throw new NotAcceptableException();
        }
        MorningReport report = reportMorning.of(key);
        if (wanted.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return Response.ok(ReportView.of(report), MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        audit.record(caller, "EXPORT_DOWNLOADED", key + " report", "{}");
        return Response.ok(WriteReport.csv(report), CSV)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s-report.csv\"".formatted(country, date))
                .build();
    }
}
