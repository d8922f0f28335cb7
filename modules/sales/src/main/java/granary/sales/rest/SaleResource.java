package granary.sales.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.wire.Check;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.country.Countries;
import granary.sales.AcceptSale;
import granary.sales.CancelSale;
import granary.sales.DeliverSale;
import granary.sales.FindSales;
import granary.sales.domain.Sale;
import granary.sales.domain.SalePlace;
import granary.sales.domain.SaleQuery;
import granary.sales.domain.SaleState;
import granary.sales.domain.Visible;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sales of local products: made at a center, followed to their end. */
@Path("sales")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales", description = "Local products, what villagers sell, and what sellers are owed")
public class SaleResource {
    @Inject
    CurrentCaller current;

    @Inject
    SaleScope scope;

    @Inject
    Countries countries;

    @Inject
    KeyedAnswers answers;

    @Inject
    AcceptSale acceptSale;

    @Inject
    DeliverSale deliverSale;

    @Inject
    CancelSale cancelSale;

    @Inject
    FindSales findSales;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptSale",
            summary = "Take a sale of a seller's products",
            description =
                    "What it will cost the seller is worked out now, by the country's rates, and charged once it is"
                            + " delivered.")
    @APIResponse(
            responseCode = "201",
            description = "Row and entry are durable; Location says where it is",
            content = @Content(schema = @Schema(implementation = SaleView.class)))
    public Response accept(
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key, SaleJson body) {
        Caller caller = current.requireReader(SaleScope.STAFF);
        KeyedRequest request = KeyedRequest.of(key, "POST /sales", Json.write(body));
        return answers.answer(caller, request, () -> accepted(body, caller));
    }

    private FirstAnswer accepted(SaleJson body, Caller caller) {
        Optional<String> center = Optional.of(body.center() == null ? "" : body.center());
        SalePlace place = scope.place(caller, center, body.seller());
        return answer(201, acceptSale.accept(body.toNewSale(place, caller.id(), countries.get(place.country()))));
    }

    @GET
    @Operation(
            operationId = "listSales",
            summary = "Sales in the order of time, in pages",
            description = "Within your scope; without lines and history.")
    @APIResponse(responseCode = "200", description = "A page; lines and histories are on each sale's own page")
    public Page<SaleView> list(
            @Parameter(description = "only sales in this state", example = "DELIVERED") @QueryParam("state") @Nullable
                    String state,
            @Parameter(description = "only sales at this center", example = "V000015") @QueryParam("center") @Nullable
                    String center,
            @Parameter(description = "only sales of this seller", example = "S000010") @QueryParam("seller") @Nullable
                    String seller,
            @Parameter(description = "only what a wallet calls by this reference") @QueryParam("reference") @Nullable
                    String reference,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Visible visible = scope.of(current.requireReader(SaleScope.STAFF));
        Check check = new Check();
        Optional<SaleState> inState = state == null ? Optional.empty() : check.choice("/state", state, SaleState.class);
        Optional<String> at = check.optionalCode("/center", center);
        Optional<String> of = check.optionalCode("/seller", seller);
        Optional<String> named = check.optionalText("/reference", reference, 64);
        check.finish();
        int most = Page.limit(limit);
        List<Sale> rows = findSales.page(new SaleQuery(visible, inState, at, of, named, Page.after(cursor), most + 1));
        return Page.cut(rows, most, Sale::id).map(SaleView::of);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readSale",
            summary = "One sale with its lines and its history",
            description = "Its states and when it came to each.")
    @APIResponse(
            responseCode = "200",
            description = "The sale with its lines and its history",
            content = @Content(schema = @Schema(implementation = SaleView.class)))
    public SaleView read(@PathParam("id") String id) {
        return SaleView.of(seen(id, current.requireReader(SaleScope.STAFF)));
    }

    private FindSales.Followed seen(String id, Caller caller) {
        return findSales.find(id, scope.of(caller)).orElseThrow(Problem::notFound);
    }

    @POST
    @Path("{id}/deliveries")
    @Operation(
            operationId = "deliverSale",
            summary = "Say that the buyer has it",
            description =
                    "And has paid what is paid on delivery. From now on the seller is owed the amount and charged the"
                            + " channel's fee and the delivery.")
    @APIResponse(
            responseCode = "200",
            description = "Delivered and booked",
            content = @Content(schema = @Schema(implementation = SaleView.class)))
    @APIResponse(
            responseCode = "409",
            description = "SALE_DELIVERED already; SALE_CANCELLED; or IDEMPOTENCY_KEY_RUNNING")
    public Response deliver(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key) {
        Caller caller = current.requireReader(SaleScope.STAFF);
        KeyedRequest request = KeyedRequest.of(key, "POST /sales/" + id + "/deliveries", "");
        return ended(caller, request, () -> deliverSale.deliver(id, scope.of(caller)));
    }

    @POST
    @Path("{id}/cancellations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelSale",
            summary = "Give a sale up before it is delivered",
            description = "The buyer gets back what was paid, the way it came.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled and booked",
            content = @Content(schema = @Schema(implementation = SaleView.class)))
    @APIResponse(
            responseCode = "409",
            description = "SALE_DELIVERED: it can be refunded; SALE_CANCELLED already; or IDEMPOTENCY_KEY_RUNNING")
    public Response cancel(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            CancellationJson body) {
        Caller caller = current.requireReader(SaleScope.STAFF);
        KeyedRequest request = KeyedRequest.of(key, "POST /sales/" + id + "/cancellations", Json.write(body));
        return ended(caller, request, () -> {
            // Another's sale is not there, whatever is sent to it.
            seen(id, caller);
            return cancelSale.cancel(id, body.checked(), scope.of(caller));
        });
    }

    private Response ended(Caller caller, KeyedRequest request, Supplier<Sale> end) {
        return answers.answer(caller, request, () -> answer(200, end.get()));
    }

    private static FirstAnswer answer(int status, Sale sale) {
        FirstAnswer answer = FirstAnswer.of(status, Json.write(SaleView.of(FindSales.Followed.of(sale))));
        return status == 201 ? answer.at("sales/" + sale.id()) : answer;
    }
}
