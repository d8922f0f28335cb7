package granary.ear.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The same orders on any date: every kind, by cash and by wallet, fulfilled and failed. Their channels take them and say
 * nothing by themselves; what they will say is decided here.
 */
final class DayOfOrders {
    private static final int ROUNDS = 8;
    private static final long TOP_UP_COST_PERCENT = 95;

    private final Village village;
    private final List<JsonNode> placed = new ArrayList<>();

    DayOfOrders(Village village, String name) {
        this.village = village;
        for (int round = 0; round < ROUNDS; round++) {
            long amount = 1_000L + 137L * round;
            place(Orders.purchase("tea-never", amount, payment(name, round, 0)));
            place(Orders.bill(amount, payment(name, round, 1)).replace("\"3301\"", "\"330199904\""));
            place(Orders.topUp(amount, payment(name, round, 2))
                    .replace("\"phone\":\"13912345678\",\"op", "\"phone\":\"13900099904\",\"op"));
            place(Orders.trip("G7-never", amount, payment(name, round, 3)));
        }
    }

    private static String payment(String name, int round, int kind) {
        return (round + kind) % 2 == 0 ? Orders.CASH : Orders.wallet("%s-%d-%d".formatted(name, round, kind));
    }

    private void place(String order) {
        placed.add(village.place("county", order));
    }

    List<JsonNode> placed() {
        return List.copyOf(placed);
    }

    /** The message to the channel, as it is on the queue. */
    String handoff(int index) {
        JsonNode order = placed.get(index);
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("version", 1);
        message.set("handoff", order.path("handoff"));
        message.set("order", order.path("id"));
        message.set("kind", order.path("kind"));
        message.set("channel", order.path("channel"));
        message.set("amount", order.path("amount"));
        message.set("details", order.path("details"));
        return message.toString();
    }

    /** What its channel says in the end: every fifth order fails. */
    String outcome(int index) {
        JsonNode order = placed.get(index);
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.set("handoff", order.path("handoff"));
        if (index % 5 == 4) {
            message.put("result", "FAILED");
            message.put("reason", "sold out");
            return message.toString();
        }
        message.put("result", "FULFILLED");
        message.put("providerRef", "ref-" + order.path("handoff").asText());
        if (order.path("kind").asText().equals("TOP_UP")) {
            ObjectNode cost = message.putObject("cost");
            cost.put("amount", order.path("amount").path("amount").asLong() * TOP_UP_COST_PERCENT / 100);
            cost.put("currency", "CNY");
        }
        return message.toString();
    }

    List<String> states() {
        return placed.stream()
                .map(order ->
                        village.order(order.path("id").asText()).path("state").asText())
                .toList();
    }

    /** What is booked for each, in the order of placing. */
    List<List<String>> entries() {
        return placed.stream()
                .map(order -> village.entries(order.path("id").asText()))
                .toList();
    }

    void awaitEnd() {
        Village.await(() -> states().stream().allMatch(state -> state.equals("FULFILLED") || state.equals("FAILED")));
    }
}
