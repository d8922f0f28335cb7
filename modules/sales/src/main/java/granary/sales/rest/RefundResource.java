package granary.sales.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.sales.FindSales;
import granary.sales.RefundSale;
import granary.sales.domain.Refund;
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

/** Refunds of a sale: agreed where it was made, by whoever may sell there. */
@Path("sales/{id}/refunds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales", description = "Local products, what villagers sell, and what sellers are owed")
public class RefundResource {
    @Inject
    CurrentCaller current;

    @Inject
    SaleScope scope;

    @Inject
    KeyedAnswers answers;

    @Inject
    RefundSale refundSale;

    @Inject
    FindSales findSales;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refundSale",
            summary = "Refund a delivered sale in part or whole",
            description =
                    "The buyer gets the money back the way it came, out of what the seller is owed. The channel gives the"
                            + " same share of its fee back, and the night takes it of the partner's fee.")
    @APIResponse(
            responseCode = "201",
            description = "Booked; Location says where it is",
            content = @Content(schema = @Schema(implementation = RefundView.class)))
    @APIResponse(
            responseCode = "409",
            description = "SALE_NOT_DELIVERED: it can be cancelled; SALE_CANCELLED; TOO_MANY_REFUNDS; or"
                    + " IDEMPOTENCY_KEY_RUNNING")
    @APIResponse(
            responseCode = "422",
            description = "INVALID, REFUND_TOO_LARGE for what is left, or IDEMPOTENCY_KEY_REUSED")
    public Response refund(
            @PathParam("id") String sale,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            RefundJson body) {
        Caller caller = current.requireReader(SaleScope.STAFF);
        KeyedRequest request = KeyedRequest.of(key, "POST /sales/" + sale + "/refunds", Json.write(body));
        return answers.answer(caller, request, () -> refunded(sale, body, caller));
    }

    private FirstAnswer refunded(String sale, RefundJson body, Caller caller) {
        refundsOf(sale, caller);
        NewRefund asked = body.toNewRefund(caller.id());
        Refund refund = refundSale.refund(sale, asked, scope.of(caller));
        return FirstAnswer.of(201, Json.write(RefundView.of(refund)))
                .at("sales/%s/refunds/%s".formatted(refund.sale().id(), refund.id()));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewSaleRefund",
            summary = "See what a refund would book",
            description = "By the code that books, without booking.")
    @APIResponse(
            responseCode = "200",
            description = "What a refund would book now",
            content = @Content(schema = @Schema(implementation = RefundPreviewView.class)))
    @APIResponse(responseCode = "409", description = "SALE_NOT_DELIVERED, SALE_CANCELLED or TOO_MANY_REFUNDS")
    @APIResponse(responseCode = "422", description = "INVALID, or REFUND_TOO_LARGE for what is left")
    public RefundPreviewView preview(@PathParam("id") String sale, RefundJson body) {
        Caller caller = current.requireReader(SaleScope.STAFF);
        refundsOf(sale, caller);
        return RefundPreviewView.of(refundSale.preview(sale, body.toNewRefund(caller.id()), scope.of(caller)));
    }

    @GET
    @Operation(
            operationId = "listSaleRefunds",
            summary = "A sale's refunds in the order of time",
            description = "All of them on one page, for there are at most 100.")
    @APIResponse(responseCode = "200", description = "The refunds; none of a sale that was not refunded")
    public Page<RefundView> list(@PathParam("id") String sale) {
        Caller caller = current.requireReader(SaleScope.STAFF);
        return new Page<>(refundsOf(sale, caller), null).map(RefundView::of);
    }

    /** Before anything of a request is judged: another's sale is not there, whatever is sent to it. */
    private List<Refund> refundsOf(String sale, Caller caller) {
        return findSales.refundsOf(sale, scope.of(caller)).orElseThrow(Problem::notFound);
    }

    @GET
    @Path("{refund}")
    @Operation(
            operationId = "readSaleRefund",
            summary = "One refund of a sale",
            description = "What was given back, and why.")
    @APIResponse(
            responseCode = "200",
            description = "The refund",
            content = @Content(schema = @Schema(implementation = RefundView.class)))
    public RefundView read(@PathParam("id") String sale, @PathParam("refund") String refund) {
        Caller caller = current.requireReader(SaleScope.STAFF);
        return findSales
                .refund(sale, refund, scope.of(caller))
                .map(RefundView::of)
                .orElseThrow(Problem::notFound);
    }
}
