package granary.orders.rest;

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
import granary.network.CenterRef;
import granary.network.Directory;
import granary.network.ReadNetwork;
import granary.orders.FindOrders;
import granary.orders.PlaceOrder;
import granary.orders.domain.NewOrder;
import granary.orders.domain.Order;
import granary.orders.domain.OrderQuery;
import granary.orders.domain.OrderState;
import granary.orders.domain.Visible;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders for villagers: placed at a center, followed to their end. */
@Path("orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders", description = "Purchases, bills, top-ups and travel for villagers")
public class OrderResource {
    @Inject
    CurrentCaller current;

    @Inject
    OrderScope scope;

    @Inject
    Directory directory;

    @Inject
    ReadNetwork network;

    @Inject
    Countries countries;

    @Inject
    KeyedAnswers answers;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    FindOrders findOrders;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "placeOrder",
            summary = "Place an order that the villager has paid for",
            description = "Answers once the order, its ledger entry and its message to the channel are committed.")
    @APIResponse(
            responseCode = "201",
            description = "Row, entry and message are durable; Location says where it is",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "409",
            description = "CASH_LIMIT_EXCEEDED: the center's partner would hold more cash than it may; or"
                    + " IDEMPOTENCY_KEY_RUNNING")
    public Response place(
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key, OrderJson body) {
        Caller caller = current.requireReader(OrderScope.READERS);
        KeyedRequest request = KeyedRequest.of(key, "POST /orders", Json.write(body));
        return answers.answer(caller, request, () -> placed(checked(body, caller)));
    }

    private FirstAnswer placed(NewOrder order) {
        Order placed = placeOrder.place(order);
        return FirstAnswer.of(201, Json.write(OrderView.of(FindOrders.Followed.of(placed))))
                .at("orders/" + placed.id());
    }

    @GET
    @Operation(
            operationId = "listOrders",
            summary = "Orders in the order of time, in pages",
            description = "Within your scope; without a history.")
    @APIResponse(responseCode = "200", description = "A page; histories are on each order's own page")
    public Page<OrderView> list(
            @Parameter(description = "only orders in this state", example = "FULFILLED") @QueryParam("state") @Nullable
                    String state,
            @Parameter(description = "only orders of this center", example = "V000015") @QueryParam("center") @Nullable
                    String center,
            @Parameter(description = "only what a wallet or a channel calls by this reference")
                    @QueryParam("reference")
                    @Nullable
                    String reference,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Visible visible = scope.of(current.requireReader(OrderScope.READERS));
        Check check = new Check();
        Optional<OrderState> inState =
                state == null ? Optional.empty() : check.choice("/state", state, OrderState.class);
        Optional<String> at = check.optionalCode("/center", center);
        Optional<String> named = check.optionalText("/reference", reference, 64);
        check.finish();
        int most = Page.limit(limit);
        List<Order> rows =
                findOrders.page(new OrderQuery(visible, inState, at, named, Optional.of(Page.after(cursor)), most + 1));
        return Page.cut(rows, most, Order::id).map(OrderView::of);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readOrder",
            summary = "One order with its history",
            description = "Its states and when it came to each.")
    @APIResponse(
            responseCode = "200",
            description = "The order with its history",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public OrderView read(@PathParam("id") String id) {
        Visible visible = scope.of(current.requireReader(OrderScope.READERS));
        return findOrders.find(id, visible).map(OrderView::of).orElseThrow(Problem::notFound);
    }

    /** A center out of scope and one that does not exist are the same to the caller. */
    private NewOrder checked(OrderJson body, Caller caller) {
        Check check = new Check();
        String code = check.code("/center", body.center());
        check.finish();
        CenterRef center = directory.center(code).orElseThrow(Problem::notFound);
        String county = network.countyOfCenter(code).orElseThrow(Problem::notFound);
        if (!scope.of(caller).includes(county, code)) {
            throw Problem.notFound();
        }
        return body.toNewOrder(center, county, caller.id(), countries.get(center.country()));
    }
}
