package granary.ear.sales;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.orders.Village;
import granary.ear.orders.WechatBill;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

/**
 * Three days of a village that sells. On the first, one seller's sale is paid by wallet, carried and delivered; another's
 * is the same, but the wallet's file does not know it; one is paid and matched, and delivered on the second day; one is
 * paid in cash on delivery; one is paid and cancelled. The night pays the first seller. On the second day that sale is
 * refunded in part, so that the seller owes; on the third the seller sells again.
 */
final class SoldStory {
    final Village village;
    final LocalDate first;
    final LocalDate second;
    final LocalDate third;
    final String product;
    final String matched;
    final String unmatched;
    final String waiting;
    final String cash;
    final String cancelled;
    final JsonNode preview;
    final String refund;

    static SoldStory play(Village village) {
        try {
            return new SoldStory(village);
        } catch (RuntimeException | AssertionError e) {
            village.close();
            throw e;
        }
    }

    private SoldStory(Village village) {
        this.village = village;
        first = village.today();
        second = first.plusDays(1);
        third = first.plusDays(2);
        for (String seller : new String[] {"S1", "S2", "S3", "S4", "S5"}) {
            county().post("/sellers", Sales.seller(seller, Village.CENTER)).expect(201);
        }
        product = made("/products", Sales.product("S1", "核桃", 5_000));
        matched = sold(Sales.sale(
                "S1", "TAOBAO", Sales.wallet("420201"), Sales.lines(product, 4) + ",\"delivery\":" + Sales.HOME));
        deliver(matched);
        unmatched = sold(Sales.sale("S2", "TAOBAO", Sales.wallet("420202"), 10_000));
        deliver(unmatched);
        waiting = sold(Sales.sale("S3", "COUNTER", Sales.wallet("420203"), 6_000));
        cash = sold(Sales.sale("S4", "TAOBAO", Sales.ON_DELIVERY, 4_000));
        deliver(cash);
        cancelled = sold(Sales.sale("S5", "TAOBAO", Sales.wallet("420205"), 3_000));
        JsonNode ended = partner()
                .post("/sales/" + cancelled + "/cancellations", "{\"reason\":\"the harvest was lost\"}")
                .expect(200)
                .json();
        file(new WechatBill(first)
                .payment("420201", 20_000)
                .payment("420203", 6_000)
                .payment("420205", 3_000)
                .refund(ended.path("returnReference").asText(), "420205", 3_000));
        village.moveClockTo(second);
        village.runNight(first);
        village.approvePayouts(first);

        deliver(waiting);
        preview = partner()
                .post("/sales/" + matched + "/refunds/preview", Sales.refund(5_000))
                .expect(200)
                .json();
        refund = made("/sales/" + matched + "/refunds", Sales.refund(5_000));
        file(new WechatBill(second).refund(refund, "420201", 5_000));
        village.moveClockTo(third);
        village.runNight(second);

        String again = sold(Sales.sale("S1", "COUNTER", Sales.wallet("420207"), 10_000));
        deliver(again);
        file(new WechatBill(third).payment("420207", 10_000));
        village.moveClockTo(third.plusDays(1));
        village.runNight(third);
    }

    private Api county() {
        return village.as("county");
    }

    private Api partner() {
        return village.as("partner");
    }

    private String made(String path, String body) {
        return partner().post(path, body).expect(201).json().path("id").asText();
    }

    private String sold(String sale) {
        return made("/sales", sale);
    }

    private void deliver(String sale) {
        partner().post("/sales/" + sale + "/deliveries", "{}").expect(200);
    }

    private void file(WechatBill bill) {
        JsonNode receipt = village.as("integrator")
                .post("/feeds/WECHAT_PAY/files", bill.text().getBytes(StandardCharsets.UTF_8), "text/csv", Map.of())
                .expect(200, 201)
                .json();
        if (!receipt.path("state").asText().equals("ACCEPTED")) {
            throw new AssertionError("the wallet's file: " + receipt);
        }
    }

    JsonNode sale(String id) {
        return county().get("/sales/" + id).expect(200).json();
    }

    JsonNode payable(String seller) {
        return partner().get("/sellers/" + seller + "/payable").expect(200).json();
    }
}
