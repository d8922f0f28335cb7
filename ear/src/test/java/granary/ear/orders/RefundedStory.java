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
 * Four days of a village whose villagers bring things back. On the first, orders are fulfilled and one of them is
 * refunded in part at once; then the outside world stops, three more are placed, and each is refunded in flight. The
 * night is sealed, its payouts are approved, and another tariff holds from the second day on: then what was fulfilled on
 * the first is refunded piece by piece, and what was in flight ends. On the third day many ask for the same refund at
 * once. After its midnight, but before its night, an order of the third day is refunded in flight and then fulfilled: it
 * belongs to the third day, and its refund to the fourth.
 */
final class RefundedStory {
    private static final String DEARER = """
            {"country":"CN","effectiveFrom":"%s","holdbackPpm":0,"holdbackDays":2,"rules":[
              {"kind":"PURCHASE","tiers":[{"from":1,"ratePpm":20000,"fixed":20,"min":20}]},
              {"kind":"BILL_PAYMENT","tiers":[{"from":1,"ratePpm":0,"fixed":70,"min":0}]},
              {"kind":"TRAVEL_BOOKING","tiers":[{"from":1,"ratePpm":5000,"fixed":100,"min":0,"max":1500}]}]}""";

    final Village village;
    final LocalDate first;
    final LocalDate second;
    final LocalDate third;
    final LocalDate fourth;
    final String purchase;
    final String trip;
    final String topUp;
    final String sameDay;
    final String sameDayRefund;
    final String inFlight;
    final String inFlightRefund;
    final String bill;
    final String billRefund;
    final String failing;
    final String failingRefund;
    final List<String> purchaseRefunds;
    final String tripRefund;
    final String topUpRefund;
    final String tea;
    final String crowded;
    /** What those were answered who asked at once for more than there was, together. */
    final List<Answer> crowd;

    final String overnight;
    final String overnightRefund;

    static RefundedStory play(Village village) {
        try {
            return new RefundedStory(village);
        } catch (RuntimeException | AssertionError e) {
            village.close();
            throw e;
        }
    }

    private RefundedStory(Village village) {
        this.village = village;
        first = fourDaysOfOneMonth(village);
        second = first.plusDays(1);
        third = first.plusDays(2);
        fourth = first.plusDays(3);
        village.publishTariff(DEARER.formatted(second));
        purchase = fulfilled(Orders.purchase("rice", 10_000, Orders.CASH));
        trip = fulfilled(Orders.trip("G7", 20_000, Orders.wallet("420101")));
        topUp = fulfilled(Orders.topUp(3_000, Orders.CASH));
        sameDay = fulfilled(Orders.purchase("tea", 4_000, Orders.wallet("420102")));
        sameDayRefund = refunded(sameDay, 1_000);
        village.stopWorld();
        inFlight = placed(Orders.purchase("seeds", 8_000, Orders.wallet("420103")));
        bill = placed(Orders.bill(5_000, Orders.wallet("420104")));
        failing = placed(Orders.purchase("salt-fail", 5_000, Orders.CASH));
        inFlightRefund = refunded(inFlight, 2_000);
        billRefund = refunded(bill, 5_000);
        failingRefund = refunded(failing, 1_500);
        village.moveClockTo(second);
        village.runNight(first);
        village.approvePayouts(first);

        purchaseRefunds = Stream.of(3_000, 3_333, 3_667)
                .map(part -> refunded(purchase, part))
                .toList();
        tripRefund = refunded(trip, 5_000);
        topUpRefund = refunded(topUp, 3_000);
        village.resumeWorld();
        Stream.of(inFlight, bill).forEach(id -> village.awaitState(id, "FULFILLED"));
        village.awaitState(failing, "FAILED");
        deliverWechatBill();
        village.moveClockTo(third);
        village.runNight(second);

        tea = fulfilled(Orders.purchase("tea", 4_000, Orders.CASH));
        crowded = fulfilled(Orders.trip("G8", 20_000, Orders.CASH));
        crowd = crowd();
        village.stopWorld();
        overnight = placed(Orders.purchase("oil", 1_000, Orders.CASH));
        village.moveClockTo(fourth);
        overnightRefund = refunded(overnight, 400);
        village.resumeWorld();
        village.awaitState(overnight, "FULFILLED");
        village.runNight(third);
        village.moveClockTo(fourth.plusDays(1));
        village.runNight(fourth);
    }

    /** Tiers count by calendar month, so that the ordinals of a fee line would begin anew in another one. */
    private static LocalDate fourDaysOfOneMonth(Village village) {
        LocalDate today = village.today();
        if (today.plusDays(3).getMonth() != today.getMonth()) {
            village.moveClockTo(today.plusMonths(1).withDayOfMonth(1));
        }
        return village.today();
    }

    private String placed(String order) {
        return village.place("partner", order).path("id").asText();
    }

    private String fulfilled(String order) {
        String id = placed(order);
        village.awaitState(id, "FULFILLED");
        return id;
    }

    private String refunded(String order, long amount) {
        return village.refund("partner", order, amount)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private void deliverWechatBill() {
        WechatBill file = new WechatBill(second).refund(tripRefund, "420101", 5_000);
        JsonNode receipt = village.as("integrator")
                .post("/feeds/WECHAT_PAY/files", file.text().getBytes(StandardCharsets.UTF_8), "text/csv", Map.of())
                .expect(200, 201)
                .json();
        if (!receipt.path("state").asText().equals("ACCEPTED")) {
            throw new AssertionError("the wallet's file: " + receipt);
        }
    }

    private List<Answer> crowd() {
        // Logged in before, so that the refunds themselves meet.
        village.order(crowded);
        List<CompletableFuture<Answer>> asked = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> village.refund("county", crowded, 6_000)))
                .limit(8)
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    /** The partner's statement of a date, as the partner itself reads it. */
    JsonNode statement(LocalDate date) {
        String path = "/statements?partner=%s&from=%s&to=%s".formatted(Village.PARTNER, date, date);
        return asPartner().get(path).expect(200).json().path("items").get(0);
    }

    JsonNode lines(LocalDate date) {
        return asPartner()
                .get("/statements/" + statement(date).path("id").asText() + "/lines?limit=500")
                .expect(200)
                .json()
                .path("items");
    }

    Api asPartner() {
        return village.as("partner");
    }
}
