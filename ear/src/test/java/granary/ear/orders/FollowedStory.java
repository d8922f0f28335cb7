package granary.ear.orders;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Two days of a village. On the first the outside world has stopped: six orders are placed, and the night closes over
 * them. On the second the world is back, the orders end, one more is placed, and the wallet's file comes before the night.
 */
final class FollowedStory {
    final Village village;
    final LocalDate first;
    final LocalDate second;
    final String purchase;
    final String bill;
    final String topUp;
    final String trip;
    final String failedByWallet;
    final String failedByCash;
    final String nextDay;
    /** The states of the six while the world stood still, after each had been tried in vain. */
    final List<String> statesInFlight;

    static FollowedStory play(Village village) {
        try {
            return new FollowedStory(village);
        } catch (RuntimeException | AssertionError e) {
            village.close();
            throw e;
        }
    }

    private FollowedStory(Village village) {
        this.village = village;
        first = village.today();
        second = first.plusDays(1);
        village.stopWorld();
        // Its channel will confirm this one twice.
        purchase = placed("county", Orders.purchase("rice-twice", 10_000, Orders.CASH));
        bill = placed("partner", Orders.bill(5_000, Orders.wallet("420001")));
        topUp = placed("partner", Orders.topUp(3_000, Orders.CASH));
        trip = placed("county", Orders.trip("G7", 20_000, Orders.wallet("420002")));
        failedByWallet = placed("county", Orders.purchase("salt-fail", 8_000, Orders.wallet("420003")));
        failedByCash = placed("partner", Orders.purchase("oil-fail", 2_000, Orders.CASH));
        six().forEach(village::awaitNotReached);
        statesInFlight =
                six().map(id -> village.order(id).path("state").asText()).toList();
        village.moveClockTo(second);
        village.runNight(first);

        village.resumeWorld();
        Stream.of(purchase, bill, topUp, trip).forEach(id -> village.awaitState(id, "FULFILLED"));
        Stream.of(failedByWallet, failedByCash).forEach(id -> village.awaitState(id, "FAILED"));
        nextDay = placed("partner", Orders.purchase("tea", 4_000, Orders.wallet("420004")));
        village.awaitState(nextDay, "FULFILLED");
        deliverWechatBill();
        village.moveClockTo(second.plusDays(1));
        village.runNight(second);
    }

    private Stream<String> six() {
        return Stream.of(purchase, bill, topUp, trip, failedByWallet, failedByCash);
    }

    private String placed(String who, String order) {
        return village.place(who, order).path("id").asText();
    }

    private void deliverWechatBill() {
        String refund =
                village.order(failedByWallet).path("refund").path("reference").asText();
        WechatBill file = new WechatBill(second).payment("420004", 4_000).refund(refund, "420003", 8_000);
        JsonNode receipt = village.as("integrator")
                .post("/feeds/WECHAT_PAY/files", file.text().getBytes(StandardCharsets.UTF_8), "text/csv", Map.of())
                .expect(200, 201)
                .json();
        if (!receipt.path("state").asText().equals("ACCEPTED")) {
            throw new AssertionError("the wallet's file: " + receipt);
        }
    }

    /** The partner's statement of the second night, as the partner itself reads it. */
    JsonNode statement() {
        String path = "/statements?partner=%s&from=%s&to=%s".formatted(Village.PARTNER, first, second);
        return asPartner().get(path).expect(200).json().path("items").get(0);
    }

    JsonNode lines() {
        return asPartner()
                .get("/statements/" + statement().path("id").asText() + "/lines")
                .expect(200)
                .json()
                .path("items");
    }

    /** What the night of a date says of the wallet's match. */
    JsonNode walletIn(String list, LocalDate date) {
        JsonNode report = village.as("auditor")
                .get(Village.night(date) + "/report")
                .expect(200)
                .json();
        for (JsonNode each : report.path(list)) {
            if (each.path("provider").asText().equals("WECHAT_PAY")) {
                return each;
            }
        }
        throw new AssertionError("no wallet in " + report);
    }

    Api asPartner() {
        return village.as("partner");
    }
}
