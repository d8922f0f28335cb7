package granary.parcels.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.Role;
import granary.access.wire.Check;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.network.CenterRef;
import granary.network.Directory;
import granary.network.ReadNetwork;
import granary.parcels.FindParcels;
import granary.parcels.ReceiveParcel;
import granary.parcels.domain.Parcel;
import granary.parcels.domain.ParcelFilter;
import granary.parcels.domain.ParcelState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Parcels: received at the county, and listed. */
@Path("parcels")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Parcels", description = "Inbound parcels, from the county to the villager or back.")
public class ParcelResource {
    private static final int LONGEST_WAYBILL = 64;

    @Inject
    CurrentCaller current;

    @Inject
    Directory directory;

    @Inject
    ReadNetwork network;

    @Inject
    ReceiveParcel receive;

    @Inject
    FindParcels find;

    @Inject
    KeyedAnswers answers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "receiveParcel",
            summary = "Receive a parcel at the county",
            description = "By its carrier's waybill, once.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ParcelJson.class)))
    @APIResponse(
            responseCode = "201",
            description = "Received; Location says where it is",
            content = @Content(schema = @Schema(implementation = ParcelView.class)))
    @APIResponse(responseCode = "409", description = "WAYBILL_TAKEN, or IDEMPOTENCY_KEY_RUNNING")
    public Response receive(
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            @Nullable ParcelJson body) {
        current.requireReader(ParcelScope.READERS);
        Caller county = current.require(Role.COUNTY);
        ParcelJson sent = Json.given(body);
        ParcelJson.Checked checked = sent.check();
        KeyedRequest request = KeyedRequest.of(key, "POST /parcels", Json.write(sent));
        return answers.answer(county, request, () -> {
            Parcel received = receive.receive(
                    address(checked.center(), county),
                    new Parcel.Waybill(checked.carrier(), checked.waybill()),
                    new Parcel.Recipient(checked.name(), checked.phone()),
                    county);
            return FirstAnswer.of(201, Json.write(ParcelView.of(received))).at("parcels/" + received.id());
        });
    }

    /** A center out of scope and one that does not exist are the same to the caller. */
    private Parcel.Address address(String code, Caller caller) {
        CenterRef center = directory.center(code).orElseThrow(Problem::notFound);
        String county = network.countyOfCenter(code).orElseThrow(Problem::notFound);
        if (!ParcelScope.of(caller).holds(county, code)) {
            throw Problem.notFound();
        }
        return new Parcel.Address(center.country(), county, code);
    }

    @GET
    @Operation(
            operationId = "listParcels",
            summary = "List parcels in the order of time",
            description = "Within your scope, without their history.")
    @APIResponse(responseCode = "200", description = "A page of parcels")
    public Page<ParcelView> list(
            @Parameter(description = "only parcels in this state", example = "READY") @QueryParam("state") @Nullable
                    String state,
            @Parameter(description = "only parcels for this center", example = "V000015")
                    @QueryParam("center")
                    @Nullable
                    String center,
            @Parameter(description = "only what a carrier calls so", example = "YT8826519402211")
                    @QueryParam("waybill")
                    @Nullable
                    String waybill,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, otherwise 100") @QueryParam("limit") @Nullable Integer limit) {
        Caller caller = current.requireReader(ParcelScope.READERS);
        Check check = new Check();
        Optional<ParcelState> in = state == null ? Optional.empty() : check.choice("/state", state, ParcelState.class);
        Optional<String> at = check.optionalCode("/center", center);
        Optional<String> called = check.optionalText("/waybill", waybill, LONGEST_WAYBILL);
        check.finish();
        int most = Page.limit(limit);
        ParcelFilter filter = new ParcelFilter(in, at, called);
        return Page.cut(find.page(ParcelScope.of(caller), filter, Page.after(cursor), most + 1), most, Parcel::id)
                .map(ParcelView::of);
    }
}
