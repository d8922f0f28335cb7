package granary.parcels.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.Role;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.parcels.CollectParcel;
import granary.parcels.FindParcels;
import granary.parcels.MoveParcel;
import granary.parcels.domain.Parcel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One parcel, on its way to the villager's hands or back. */
@Path("parcels/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Parcels")
public class OneParcelResource {
    @Inject
    CurrentCaller current;

    @Inject
    FindParcels find;

    @Inject
    MoveParcel move;

    @Inject
    CollectParcel collect;

    @Inject
    KeyedAnswers answers;

    @GET
    @Operation(
            operationId = "getParcel",
            summary = "Read a parcel with its history",
            description = "Where it was, and when it came there.")
    @APIResponse(
            responseCode = "200",
            description = "The parcel",
            content = @Content(schema = @Schema(implementation = ParcelView.class)))
    public ParcelView get(@PathParam("id") String id) {
        Caller caller = current.requireReader(ParcelScope.READERS);
        return find.find(id, ParcelScope.of(caller)).map(ParcelView::of).orElseThrow(Problem::notFound);
    }

    @POST
    @Path("moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveParcel",
            summary = "Bring a parcel on its way",
            description = "SORTED onto a lane, TRAVELLING, READY at the center, RETURNING, RETURNED. READY answers the"
                    + " villager's code, once.")
    @RequestBody(content = @Content(schema = @Schema(implementation = MoveJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "The parcel where it came to",
            content = @Content(schema = @Schema(implementation = ParcelView.class)))
    @APIResponse(responseCode = "409", description = "PARCEL_ELSEWHERE, or IDEMPOTENCY_KEY_RUNNING")
    public Response move(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            @Nullable MoveJson body) {
        Caller caller = mover();
        MoveJson sent = Json.given(body);
        KeyedRequest request = KeyedRequest.of(key, "POST /parcels/%s/moves".formatted(id), Json.write(sent));
        return answers.answer(caller, request, () -> {
            requireVisible(id, caller);
            return answer(move.move(id, sent.toMove(), ParcelScope.of(caller), caller));
        });
    }

    @POST
    @Path("code")
    @Operation(
            operationId = "renewPickupCode",
            summary = "Make another code for a parcel",
            description = "The one before opens nothing any more. Answered once.")
    @APIResponse(
            responseCode = "200",
            description = "The parcel with its new code",
            content = @Content(schema = @Schema(implementation = ParcelView.class)))
    @APIResponse(responseCode = "409", description = "PARCEL_ELSEWHERE, or IDEMPOTENCY_KEY_RUNNING")
    public Response newCode(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key) {
        Caller caller = mover();
        KeyedRequest request = KeyedRequest.of(key, "POST /parcels/%s/code".formatted(id), "");
        return answers.answer(caller, request, () -> answer(move.newCode(id, ParcelScope.of(caller), caller)));
    }

    @POST
    @Path("collection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "collectParcel",
            summary = "Hand a parcel to the villager who has its code",
            description = "The partner's work: it becomes a service transaction. Five wrong codes lock the parcel until"
                    + " another code is made.")
    @RequestBody(content = @Content(schema = @Schema(implementation = HandoverJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "Collected",
            content = @Content(schema = @Schema(implementation = ParcelView.class)))
    @APIResponse(responseCode = "409", description = "PARCEL_ELSEWHERE, PICKUP_CODE_LOCKED, or IDEMPOTENCY_KEY_RUNNING")
    @APIResponse(responseCode = "422", description = "INVALID, PICKUP_CODE_WRONG, or IDEMPOTENCY_KEY_REUSED")
    public Response collect(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            @Nullable HandoverJson body) {
        Caller caller = mover();
        HandoverJson sent = Json.given(body);
        KeyedRequest request = KeyedRequest.of(key, "POST /parcels/%s/collection".formatted(id), Json.write(sent));
        try {
            return answers.answer(caller, request, () -> {
                requireVisible(id, caller);
                Parcel collected = collect.collect(id, sent.toHandover(), ParcelScope.of(caller), caller);
                return FirstAnswer.of(200, Json.write(ParcelView.of(collected)));
            });
        } catch (Problem refused) {
            if (refused.code().equals(CollectParcel.WRONG_CODE)) {
                collect.countWrongCode(id);
            }
            throw refused;
        }
    }

    /** Before anything of a request is judged: another's parcel is not there, whatever is sent to it. */
    private void requireVisible(String id, Caller caller) {
        if (find.find(id, ParcelScope.of(caller)).isEmpty()) {
            throw Problem.notFound();
        }
    }

    private Caller mover() {
        current.requireReader(ParcelScope.READERS);
        return current.require(Role.COUNTY, Role.INTEGRATOR);
    }

    private static FirstAnswer answer(MoveParcel.Moved moved) {
        FirstAnswer kept = FirstAnswer.of(200, Json.write(ParcelView.of(moved.parcel())));
        return moved.code()
                .map(code -> kept.showingOnce(Json.write(ParcelView.of(moved.parcel(), code))))
                .orElse(kept);
    }
}
