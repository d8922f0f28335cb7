package granary.orders;

import com.fasterxml.jackson.databind.JsonNode;
import granary.access.wire.Json;
import granary.access.wire.MoneyJson;
import granary.channels.Handoff;
import granary.orders.domain.Order;

/** What a channel is told of an order: neither who the villager is, beyond the details, nor how they paid. */
final class Handoffs {
    private Handoffs() {}

    static Handoff of(Order order) {
        return new Handoff(
                Handoff.VERSION,
                order.handoff(),
                order.id(),
                order.terms().kind().name(),
                order.terms().channel(),
                MoneyJson.of(order.terms().amount()),
                Json.read(order.terms().details(), JsonNode.class));
    }
}
