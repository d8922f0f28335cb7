package granary.nights.rest;

import granary.access.AnswerOnce;
import granary.access.Audit;
import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.Role;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.country.Countries;
import granary.nights.ExportName;
import granary.nights.ReadNights;
import granary.nights.StartNight;
import granary.nights.SubmitNight;
import granary.nights.domain.BegunRun;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Nights: started, watched, sealed, exported. */
@Path("nights/{country}/{date}")
@RequestScoped
@Tag(name = "Nights")
public class NightResource {
    private static final Role[] READERS = {Role.MAKER, Role.CHECKER, Role.AUDITOR};

    @Inject
    private CurrentCaller current;

    @Inject
    private ReadNights nights;

    @Inject
    private StartNight startNight;

    @Inject
    private SubmitNight submitNight;

    @Inject
    private KeyedAnswers answers;

    @Inject
    private Audit audit;

    @Inject
    private Countries countries;

    @POST
    @Path("runs")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "runNight",
            summary = "Start a night, or a new run of one that failed",
            description = "Nights follow without a gap. The job runs on; watch it at the Location.")
    @APIResponse(
            responseCode = "202",
            description = "The night as it begins; Location is its job",
            content = @Content(schema = @Schema(implementation = NightView.class)))
    @APIResponse(
            responseCode = "409",
            description = "NIGHT_NOT_DUE before its date has ended, NIGHT_OUT_OF_ORDER where another comes first, "
                    + "NIGHT_RUNNING, NIGHT_SEALED, or NO_TARIFF where none is effective")
    public Response run(
            @PathParam("country") String country,
            @PathParam("date") String date,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String idempotencyKey) {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR, Role.ADMIN);
        Caller caller = current.require(Role.MAKER, Role.CHECKER, Role.ADMIN);
        NightKey key = key(country, date);
        KeyedRequest request = KeyedRequest.of(idempotencyKey, "POST /nights/%s/%s/runs".formatted(country, date), "");
        AtomicReference<BegunRun> run = new AtomicReference<>();
        return answers.answer(
                caller,
                request,
                new AnswerOnce.Effect(
                        () -> {
                            run.set(startNight.begin(key, caller.id()));
                            return begun(key);
                        },
                        begun -> submitted(Objects.requireNonNull(run.get()))));
    }

    /** Until there is a job, and for good where the server stops before: the night itself has a state to watch. */
    private FirstAnswer begun(NightKey key) {
        return started(nights.one(key)).at("nights/%s/%s".formatted(key.country(), key.date()));
    }

    /** The night is read before there is a job, which may lock it. */
    private FirstAnswer submitted(BegunRun run) {
        Night night = nights.one(run.lease().key());
        long execution = submitNight.start(run);
        return started(night.runBy(execution)).at("jobs/" + execution);
    }

    private static FirstAnswer started(Night night) {
        return FirstAnswer.of(202, Json.write(NightView.of(night)));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getNight",
            summary = "The state of a night",
            description = "Readable from its first run on.")
    @APIResponse(
            responseCode = "200",
            description = "The night, and why it failed where it did",
            content = @Content(schema = @Schema(implementation = NightView.class)))
    public NightView night(@PathParam("country") String country, @PathParam("date") String date) {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR, Role.ADMIN);
        return NightView.of(nights.one(key(country, date)));
    }

    @GET
    @Path("seal")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getSeal",
            summary = "The seal of a night",
            description = "What was signed, by which key, and the seal before it.")
    @APIResponse(
            responseCode = "200",
            description = "The seal",
            content = @Content(schema = @Schema(implementation = SealView.class)))
    @APIResponse(responseCode = "409", description = "The night has not come that far: NIGHT_NOT_SEALED")
    public SealView seal(@PathParam("country") String country, @PathParam("date") String date) {
        current.requireReader(READERS);
        return SealView.of(nights.seal(key(country, date)));
    }

    @GET
    @Path("{name}.csv")
    @Produces({"text/csv; charset=UTF-8", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getExport",
            summary = "An export of a sealed night",
            description =
                    "fee-lines, statements, breaks, payouts or trial-balance: UTF-8, sorted, the same bytes always")
    @APIResponse(
            responseCode = "200",
            description = "The file, with a header line",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "409",
            description = "NIGHT_NOT_SEALED, or EXPORT_CHANGED where its rows no longer give it")
    public Response export(
            @PathParam("country") String country,
            @PathParam("date") String date,
            @Parameter(description = "Which export", example = "fee-lines") @PathParam("name") String name) {
        Caller caller = current.requireReader(READERS);
        ExportName export = ExportName.of(name).orElseThrow(Problem::notFound);
        NightKey key = key(country, date);
        java.nio.file.Path file = nights.export(key, export);
        audit.record(caller, "EXPORT_DOWNLOADED", key + " " + export.file(), "{}");
        String download = "%s-%s-%s.csv".formatted(country, date, name);
        return Response.ok(file.toFile(), "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + download + "\"")
                .build();
    }

    private NightKey key(String country, String date) {
        return NightAddress.parse(countries, country, date);
    }
}
