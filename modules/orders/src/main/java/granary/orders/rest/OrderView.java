package granary.orders.rest;

import com.fasterxml.jackson.databind.JsonNode;
import granary.access.wire.Json;
import granary.access.wire.MoneyJson;
import granary.orders.FindOrders;
import granary.orders.domain.Order;
import granary.orders.domain.OrderEvent;
import granary.orders.domain.OrderState;
import granary.orders.domain.OrderTerms;
import granary.orders.domain.Payment;
import granary.orders.domain.Trouble;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as it is read. */
@Schema(name = "Order", description = "An order, its state and, when read by itself, its history.")
record OrderView(
        String id,
        String state,
        String center,
        OrderJson.VillagerJson villager,
        String kind,
        String channel,
        OrderJson.PaymentJson payment,

        @Schema(description = "What the channel receives or delivers, and what the service transaction carries")
        MoneyJson amount,

        @Schema(description = "What the villager pays on top, VAT included")
        MoneyJson charge,

        @Schema(description = "What the villager pays: amount and charge")
        MoneyJson paid,

        @Schema(implementation = Object.class) JsonNode details,

        @Schema(description = "Under which the channel was asked; it answers with the same")
        String handoff,

        LocalDate acceptedOn,
        Instant acceptedAt,
        @Nullable String providerRef,

        @Schema(description = "What the channel charges for a top-up") @Nullable
        MoneyJson cost,

        @Nullable String failureReason,

        @Schema(description = "What was refunded of the amount; not what a failed order gives back by itself")
        MoneyJson refunded,

        @Nullable ReturnView refund,

        @Schema(
                description = "UNKNOWN: the channel has it and could not say what became of it; CONTRADICTED: it has"
                        + " said another outcome than the first, which stands; otherwise absent")
        @Nullable
        String answer,

        @Schema(
                description =
                        "Its message that could not be taken up, and waits for an administrator; when read by itself")
        @Nullable
        String deadLetter,

        @Nullable List<EventView> history) {

    /** What a failed order gave back; {@code reference} is the one that a wallet's file lists. */
    @Schema(name = "OrderRefund")
    record ReturnView(String reference, MoneyJson amount) {}

    @Schema(name = "OrderEvent")
    record EventView(Instant at, String state, String note) {
        static EventView of(OrderEvent event) {
            return new EventView(event.at(), event.state().name(), event.note());
        }
    }

    /** For a list. */
    static OrderView of(Order order) {
        return of(order, null, null);
    }

    static OrderView of(FindOrders.Followed followed) {
        return of(
                followed.order(),
                followed.history().stream().map(EventView::of).toList(),
                followed.deadLetter().orElse(null));
    }

    private static @Nullable String answer(Order order) {
        if (order.said().isContradicted()) {
            return Trouble.CONTRADICTED.name();
        }
        return order.state() == OrderState.HANDED_OFF && order.said().wasAskedInVain() ? Trouble.UNKNOWN.name() : null;
    }

    private static OrderView of(Order order, @Nullable List<EventView> history, @Nullable String deadLetter) {
        OrderTerms terms = order.terms();
        Payment payment = terms.payment();
        return new OrderView(
                order.id(),
                order.state().name(),
                terms.center().code(),
                new OrderJson.VillagerJson(
                        terms.villager().name(), terms.villager().phone()),
                terms.kind().name(),
                terms.channel(),
                new OrderJson.PaymentJson(
                        payment.method().name(),
                        payment.wallet().map(Payment.Wallet::provider).orElse(null),
                        payment.wallet().map(Payment.Wallet::reference).orElse(null)),
                MoneyJson.of(terms.amount()),
                MoneyJson.of(terms.charge().gross()),
                MoneyJson.of(terms.paid()),
                Json.read(terms.details(), JsonNode.class),
                order.handoff(),
                order.acceptedOn().day(),
                order.acceptedAt(),
                order.providerRef().orElse(null),
                order.cost().map(MoneyJson::of).orElse(null),
                order.failureReason().orElse(null),
                MoneyJson.of(order.refunded()),
                order.refundReference()
                        .map(reference -> new ReturnView(reference, MoneyJson.of(order.held())))
                        .orElse(null),
                answer(order),
                deadLetter,
                history);
    }
}
