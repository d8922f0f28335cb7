package granary.orders.rest;

import granary.access.CurrentCaller;
import granary.access.Problem;
import granary.access.Role;
import granary.access.wire.Check;
import granary.access.wire.MoneyJson;
import granary.access.wire.Page;
import granary.country.Countries;
import granary.money.BusinessDate;
import granary.orders.FindTroubles;
import granary.orders.domain.OrderFigures;
import granary.orders.domain.Trouble;
import granary.orders.domain.TroubledOrder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What finance and administrators see of orders: none of their villagers, but what is not as it should be. */
@Path("troubled-orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Troubled orders", description = "Unanswered, contradicted and stuck orders, and what became of all")
public class TroubledOrderResource {
    private static final Role[] READERS = {Role.MAKER, Role.CHECKER, Role.AUDITOR, Role.ADMIN};

    @Inject
    CurrentCaller current;

    @Inject
    Countries countries;

    @Inject
    FindTroubles troubles;

    /** @param words the channel's last ones, its contradiction, or the dead letter's id */
    @Schema(name = "TroubledOrder")
    record View(
            String order,
            String handoff,
            String center,
            String kind,
            String channel,
            MoneyJson amount,
            String state,
            LocalDate acceptedOn,

            @Schema(description = "The channel's last words, its contradiction, or the dead letter's id")
            String words) {
        static View of(TroubledOrder order) {
            return new View(
                    order.id(),
                    order.handoff(),
                    order.center(),
                    order.kind(),
                    order.channel(),
                    MoneyJson.of(order.amount()),
                    order.state().name(),
                    order.acceptedOn(),
                    order.words());
        }
    }

    @Schema(
            name = "OrderFigures",
            description = "Counts of orders: accepted = fulfilled + failed + inFlight + deadLettered.")
    record FiguresView(
            long accepted,
            long fulfilled,
            long failed,
            long inFlight,
            long deadLettered,

            @Schema(description = "Of those in flight: the channel was asked in vain")
            long unknown,

            @Schema(description = "Of all: the channel has said another outcome than its first")
            long contradicted) {
        static FiguresView of(OrderFigures figures) {
            return new FiguresView(
                    figures.accepted(),
                    figures.fulfilled(),
                    figures.failed(),
                    figures.inFlight(),
                    figures.deadLettered(),
                    figures.unknown(),
                    figures.contradicted());
        }
    }

    @GET
    @Operation(
            operationId = "listTroubledOrders",
            summary = "Orders that somebody should look at",
            description =
                    "UNKNOWN: the channel has it and could not say what became of it. CONTRADICTED: it has said"
                            + " another outcome than its first. DEAD_LETTER: in flight, with a message that could not be taken up.")
    @APIResponse(responseCode = "200", description = "A page in the order of time")
    public Page<View> list(
            @Parameter(required = true, description = "UNKNOWN, CONTRADICTED or DEAD_LETTER", example = "UNKNOWN")
                    @QueryParam("trouble")
                    @Nullable
                    String trouble,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        current.requireReader(READERS);
        Check check = new Check();
        Optional<Trouble> wanted = check.choice("/trouble", trouble, Trouble.class);
        check.finish();
        int most = Page.limit(limit);
        return Page.cut(troubles.page(wanted.orElseThrow(), Page.after(cursor), most + 1), most, TroubledOrder::id)
                .map(View::of);
    }

    @GET
    @Path("figures")
    @Operation(
            operationId = "getOrderFigures",
            summary = "What became of the orders of a date",
            description = "By the date of acceptance. Every order is counted once.")
    @APIResponse(
            responseCode = "200",
            description = "The counts as they are now",
            content = @Content(schema = @Schema(implementation = FiguresView.class)))
    public FiguresView figures(
            @Parameter(required = true) @QueryParam("country") @Nullable String country,
            @Parameter(required = true) @QueryParam("date") @Nullable String date) {
        current.requireReader(READERS);
        Check check = new Check();
        String of = check.code("/country", country);
        Optional<BusinessDate> on = check.date("/date", date);
        check.finish();
        if (countries.all().stream().noneMatch(known -> known.code().equals(of))) {
            throw Problem.notFound();
        }
        return FiguresView.of(troubles.figures(of, on.orElseThrow()));
    }
}
