package granary.ear.adjustments;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.orders.Orders;
import granary.ear.orders.Village;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Three days of a village. The first earns its partner 1.10 yuan for one purchase. The partner disputes it; finance
 * proposes 0.40, which the checker rejects, then 0.45, which the checker approves; and finance takes 1.50 for something
 * else. The second day, without work, books both, and the third earns again.
 */
final class DisputedStory {
    final Village village;
    final LocalDate first;
    final String line;
    final Map<String, Answer> answers = new HashMap<>();
    final String dispute;
    final String credit;
    final String charge;

    static DisputedStory play(Village village) {
        try {
            return new DisputedStory(village);
        } catch (RuntimeException | AssertionError e) {
            village.close();
            throw e;
        }
    }

    private DisputedStory(Village village) {
        this.village = village;
        first = village.today();
        order();
        village.moveClockTo(first.plusDays(1));
        village.runNight(first);
        village.approvePayouts(first);
        line = village.as("partner")
                .get("/statements/" + statement(first) + "/lines")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
        dispute = raise();
        credit = adjust();
        charge = charge();
        village.moveClockTo(first.plusDays(2));
        village.runNight(first.plusDays(1));
        order();
        village.moveClockTo(first.plusDays(3));
        village.runNight(first.plusDays(2));
    }

    private void order() {
        String id = village.place("partner", Orders.purchase("rice", 10_000, Orders.CASH))
                .path("id")
                .asText();
        village.awaitState(id, "FULFILLED");
    }

    String statement(LocalDate date) {
        return village.as("partner")
                .get("/statements?partner=P1&from=%1$s&to=%1$s".formatted(date))
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    JsonNode detail(LocalDate date) {
        return village.as("partner")
                .get("/statements/" + statement(date))
                .expect(200)
                .json();
    }

    private String raise() {
        String claim = "{\"feeLine\":\"%s\",\"claim\":\"这一单应按第二档计算\"}".formatted(line);
        Api partner = village.as("partner");
        Answer raised = partner.post("/disputes", claim).expect(201);
        answers.put("raised again", partner.post("/disputes", claim));
        answers.put("another's line", village.as("other partner").post("/disputes", claim));
        answers.put("raised by the county", village.as("county").post("/disputes", claim));
        String id = raised.json().path("id").asText();
        answers.put("read by another", village.as("other partner").get("/disputes/" + id));
        answers.put("listed by another", village.as("other partner").get("/disputes"));
        return id;
    }

    private String adjust() {
        String path = "/disputes/" + dispute + "/answer";
        Answer open = village.as("maker").get("/disputes/" + dispute).expect(200);
        Answer proposed = send("maker", path, adjustBy(40), open).expect(200);
        answers.put("answered by one who saw it open", send("maker", path, adjustBy(41), open));
        answers.put("told while proposed", village.as("partner").get("/disputes/" + dispute));
        String rejected = proposed.json().path("adjustment").asText();
        decide(rejected, "REJECT").expect(200);
        answers.put("told after the rejection", village.as("partner").get("/disputes/" + dispute));

        Answer again = village.as("maker").get("/disputes/" + dispute).expect(200);
        String better = send("maker", path, adjustBy(45), again)
                .expect(200)
                .json()
                .path("adjustment")
                .asText();
        decide(better, "APPROVE").expect(200);
        answers.put("decided the same again", decide(better, "APPROVE"));
        answers.put("decided otherwise", decide(better, "REJECT"));
        answers.put("told in the end", village.as("partner").get("/disputes/" + dispute));
        return better;
    }

    private static String adjustBy(long minor) {
        return """
                {"answer":"ADJUST","side":"CREDIT","amount":{"amount":%d,"currency":"CNY"},"reason":"第二档从本单起"}""".formatted(minor);
    }

    private String charge() {
        answers.put("beyond what is left", propose("DEBIT", 156, "CNY"));
        answers.put("in another currency", propose("CREDIT", 5, "VND"));
        Answer proposed = propose("DEBIT", 150, "CNY").expect(201);
        String id = proposed.json().path("id").asText();
        Map<String, String> stale = Map.of("If-Match", "\"another\"");
        byte[] approve = "{\"decision\":\"APPROVE\"}".getBytes(StandardCharsets.UTF_8);
        String path = "/adjustments/" + id + "/decision";
        answers.put("content not seen", village.as("checker").post(path, approve, Api.JSON, stale));
        answers.put("without If-Match", village.as("checker").post(path, approve, Api.JSON, Map.of()));
        answers.put("decided by a maker", send("maker", path, "{\"decision\":\"APPROVE\"}", proposed));
        decide(id, "APPROVE").expect(200);
        return id;
    }

    private Answer propose(String side, long minor, String currency) {
        return village.as("maker").post("/adjustments", """
                {"country":"CN","partner":"P1","side":"%s","amount":{"amount":%d,"currency":"%s"},"feeLine":"%s",
                 "reason":"重复计费"}""".formatted(side, minor, currency, line));
    }

    private Answer decide(String adjustment, String decision) {
        String path = "/adjustments/" + adjustment;
        Answer seen = village.as("checker").get(path).expect(200);
        return send("checker", path + "/decision", "{\"decision\":\"%s\"}".formatted(decision), seen);
    }

    private Answer send(String who, String path, String body, Answer seen) {
        return village.as(who)
                .post(
                        path,
                        body.getBytes(StandardCharsets.UTF_8),
                        Api.JSON,
                        Map.of("If-Match", seen.header("ETag").orElseThrow()));
    }
}
