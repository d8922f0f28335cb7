package granary.orders.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.orders.FindRefunds;
import granary.orders.RefundOrder;
import granary.orders.domain.Refund;
import granary.transactions.domain.NewRefund;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Refunds of an order: agreed where it was placed, by whoever may place orders there. */
@Path("orders/{id}/refunds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders", description = "Purchases, bills, top-ups and travel for villagers")
public class RefundResource {
    @Inject
    CurrentCaller current;

    @Inject
    OrderScope scope;

    @Inject
    KeyedAnswers answers;

    @Inject
    RefundOrder refundOrder;

    @Inject
    FindRefunds findRefunds;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refundOrder",
            summary = "Refund an order in part or whole",
            description =
                    "In flight or fulfilled. The villager gets the money back the way it came, and the night takes"
                            + " the same share of the partner's fee back, by the tariff that it was earned by.")
    @APIResponse(
            responseCode = "201",
            description = "Booked; Location says where it is",
            content = @Content(schema = @Schema(implementation = RefundView.class)))
    @APIResponse(
            responseCode = "409",
            description = "ORDER_FAILED: it gave everything back; TOO_MANY_REFUNDS; or IDEMPOTENCY_KEY_RUNNING")
    @APIResponse(
            responseCode = "422",
            description = "INVALID, REFUND_TOO_LARGE for what is left, or IDEMPOTENCY_KEY_REUSED")
    public Response refund(
            @PathParam("id") String order,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            RefundJson body) {
        Caller caller = current.requireReader(OrderScope.READERS);
        KeyedRequest request = KeyedRequest.of(key, "POST /orders/" + order + "/refunds", Json.write(body));
        return answers.answer(caller, request, () -> refunded(order, body, caller));
    }

    private FirstAnswer refunded(String order, RefundJson body, Caller caller) {
        refundsOf(order, caller);
        NewRefund asked = body.toNewRefund(caller.id());
        Refund refund = refundOrder.refund(order, asked, scope.of(caller));
        return FirstAnswer.of(201, Json.write(RefundView.of(refund)))
                .at("orders/%s/refunds/%s".formatted(refund.order().id(), refund.id()));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewRefund",
            summary = "See what a refund would book",
            description = "By the code that books, without booking.")
    @APIResponse(
            responseCode = "200",
            description = "What a refund would book now",
            content = @Content(schema = @Schema(implementation = RefundPreviewView.class)))
    @APIResponse(responseCode = "409", description = "ORDER_FAILED or TOO_MANY_REFUNDS")
    @APIResponse(responseCode = "422", description = "INVALID, or REFUND_TOO_LARGE for what is left")
    public RefundPreviewView preview(@PathParam("id") String order, RefundJson body) {
        Caller caller = current.requireReader(OrderScope.READERS);
        refundsOf(order, caller);
        return RefundPreviewView.of(refundOrder.preview(order, body.toNewRefund(caller.id()), scope.of(caller)));
    }

    @GET
    @Operation(
            operationId = "listRefunds",
            summary = "An order's refunds in the order of time",
            description = "All of them on one page, for there are at most 100.")
    @APIResponse(responseCode = "200", description = "The refunds; none of an order that was not refunded")
    public Page<RefundView> list(@PathParam("id") String order) {
        Caller caller = current.requireReader(OrderScope.READERS);
        return new Page<>(refundsOf(order, caller), null).map(RefundView::of);
    }

    /** Before anything of a request is judged: another's order is not there, whatever is sent to it. */
    private List<Refund> refundsOf(String order, Caller caller) {
        return findRefunds.of(order, scope.of(caller)).orElseThrow(Problem::notFound);
    }

    @GET
    @Path("{refund}")
    @Operation(
            operationId = "readRefund",
            summary = "One refund of an order",
            description = "What was given back, and why.")
    @APIResponse(
            responseCode = "200",
            description = "The refund",
            content = @Content(schema = @Schema(implementation = RefundView.class)))
    public RefundView read(@PathParam("id") String order, @PathParam("refund") String refund) {
        Caller caller = current.requireReader(OrderScope.READERS);
        return findRefunds
                .find(order, refund, scope.of(caller))
                .map(RefundView::of)
                .orElseThrow(Problem::notFound);
    }
}
