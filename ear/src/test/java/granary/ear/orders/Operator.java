package granary.ear.orders;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who runs a village's installation: sees what became of all orders, and can put anything on its queues. */
final class Operator {
    private final Village village;

    Operator(Village village) {
        this.village = village;
    }

    /** Every order of the village, in the order of time. */
    List<JsonNode> orders() {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = village.as("county")
                    .get("/orders?limit=500" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .json();
            page.path("items").forEach(all::add);
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return all;
    }

    /** What became of the orders that were accepted on a date. */
    JsonNode figures(LocalDate date) {
        return village.as("maker")
                .get("/troubled-orders/figures?country=CN&date=" + date)
                .expect(200)
                .json();
    }

    /** Puts a text on a queue, as a queue that delivers once more would. */
    void queue(String name, String text) {
        village.as("admin")
                .post(
                        village.server().base() + "/sandbox/queues/" + name,
                        text.getBytes(StandardCharsets.UTF_8),
                        "text/plain;charset=UTF-8",
                        Map.of())
                .expect(202);
    }
}
