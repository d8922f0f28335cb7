package granary.ear.orders;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Four days of a partner with cash. On the first it takes in 100 yuan and more, up to its limit, and brings 20 to the
 * bank; on the second some of it is overdue, and its payout is blocked; on the third it consents, and its fees pay a part;
 * on the fourth it brings the rest, and is paid.
 */
final class CashStory {
    private static final String CASH = "/partners/P1/cash";

    final Village village;
    final LocalDate first;
    final LocalDate second;
    final LocalDate third;
    final LocalDate fourth;
    final String order;
    final JsonNode afterTheOrder;
    final Answer beyondTheLimit;
    /** What those were answered who together would exceed the limit, at once. */
    final List<Answer> crowd;

    final JsonNode afterTheCrowd;
    final Answer item;
    final Answer deposit;
    final JsonNode movements;
    final Answer lineAgain;
    final Answer tooMuch;
    final Answer reversed;
    final JsonNode onTheSecond;
    final JsonNode blockedStatement;
    final Answer consent;
    final JsonNode onTheFourth;
    final JsonNode settled;

    static CashStory play(Village village) {
        try {
            return new CashStory(village);
        } catch (RuntimeException | AssertionError e) {
            village.close();
            throw e;
        }
    }

    private CashStory(Village village) {
        this.village = village;
        first = village.today();
        second = first.plusDays(1);
        third = first.plusDays(2);
        fourth = first.plusDays(3);
        village.as("maker")
                .put("/cash-terms/CN", "{\"overdueAfterDays\":1}", "\"0\"")
                .expect(200);
        order = village.place("partner", Orders.purchase("rice", 10_000, Orders.CASH))
                .path("id")
                .asText();
        village.awaitState(order, "FULFILLED");
        afterTheOrder = cash("partner");
        village.as("admin").put(CASH + "/limit", limit(15_000), "\"0\"").expect(200);
        beyondTheLimit = village.as("partner").post("/orders", Orders.purchase("seeds", 5_001, Orders.CASH));
        village.place("partner", Orders.purchase("seeds", 6_000, Orders.wallet("420201")));
        crowd = crowd();
        afterTheCrowd = cash("county");
        item = item();
        deposit = bring(2_000, "CCB-1", first);
        lineAgain = bring(1_000, "CCB-1", first);
        tooMuch = bring(100_000, "CCB-2", first);
        Answer wrong = bring(300, "CCB-3", first);
        reversed = village.as("checker")
                .post(
                        CASH + "/deposits/" + wrong.json().path("id").asText() + "/reversal",
                        "{\"reason\":\"another's\"}")
                .expect(200);
        movements = village.as("partner")
                .get(CASH + "/movements?from=%s&to=%s".formatted(first, first))
                .expect(200)
                .json()
                .path("items");
        village.moveClockTo(second);
        village.runNight(first);

        village.place("partner", Orders.purchase("salt", 2_000, Orders.wallet("420202")));
        onTheSecond = cash("auditor");
        village.moveClockTo(third);
        village.runNight(second);
        blockedStatement = statement(second);

        consent = village.as("partner")
                .post(CASH + "/consent", "{\"decision\":\"GIVE\"}")
                .expect(200);
        village.moveClockTo(fourth);
        village.runNight(third);

        onTheFourth = cash("partner");
        settled = bring(onTheFourth.at("/balance/amount").asLong(), "CCB-4", fourth)
                .json();
        String last = village.place("partner", Orders.purchase("tea", 4_000, Orders.wallet("420203")))
                .path("id")
                .asText();
        village.awaitState(last, "FULFILLED");
        village.moveClockTo(fourth.plusDays(1));
        village.runNight(fourth);
    }

    JsonNode cash(String who) {
        return village.as(who).get(CASH).expect(200).json();
    }

    /** The partner's statement of a date, whole. */
    JsonNode statement(LocalDate date) {
        String path = "/statements?partner=%s&from=%s&to=%s".formatted(Village.PARTNER, date, date);
        String id = village.as("partner")
                .get(path)
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asText();
        return village.as("auditor").get("/statements/" + id).expect(200).json();
    }

    JsonNode report(LocalDate date) {
        return village.as("auditor")
                .get(Village.night(date) + "/report")
                .expect(200)
                .json();
    }

    static String limit(long amount) {
        return "{\"limit\":{\"amount\":%d,\"currency\":\"CNY\"}}".formatted(amount);
    }

    static String deposit(long amount, String reference, LocalDate on) {
        return "{\"amount\":{\"amount\":%d,\"currency\":\"CNY\"},\"reference\":\"%s\",\"on\":\"%s\"}"
                .formatted(amount, reference, on);
    }

    private Answer bring(long amount, String reference, LocalDate on) {
        return village.as("maker").post(CASH + "/deposits", deposit(amount, reference, on));
    }

    /** Eight orders of 20 yuan at once, of which two have room. */
    private List<Answer> crowd() {
        cash("county");
        String one = Orders.purchase("oil", 2_000, Orders.CASH);
        List<CompletableFuture<Answer>> asked = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> village.as("county").post("/orders", one)))
                .limit(8)
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    /** What happened elsewhere has happened, whatever the limit. */
    private Answer item() {
        String line = """
                {"source":"till","sourceId":"t1","center":"V1","kind":"PURCHASE","channel":"WECHAT_PAY",\
                "providerRef":"r1","amount":{"amount":3000,"currency":"CNY"},"tradeTime":"%sT07:00:00+08:00",\
                "payment":"CASH"}""".formatted(first);
        return village.as("integrator")
                .post("/service-transactions/batch", line.getBytes(StandardCharsets.UTF_8), Api.NDJSON, Map.of());
    }
}
