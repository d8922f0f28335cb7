package granary.ear.sales;

import static org.assertj.core.api.Assertions.assertThat;

import granary.ear.orders.Village;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which products and sales the counter takes, and which it refuses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SellingIT {
    private final Village village = Village.found("selling", Map.of());
    private final Api partner = village.as("partner");
    private final String product;
    private final String othersProduct;

    SellingIT() {
        for (String seller : List.of("S1", "S2")) {
            village.as("county").post("/sellers", Sales.seller(seller, "V1")).expect(201);
        }
        village.as("other county").post("/sellers", Sales.seller("S9", "V2")).expect(201);
        product = made("/products", Sales.product("S1", "核桃", 5_000));
        othersProduct = made("/products", Sales.product("S2", "茶叶", 3_000));
    }

    @AfterAll
    void theLogHasNoComplaint() {
        village.endWithoutComplaint();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TAOBAO |{\"method\":\"CASH\"}|/lines                |\"collectedBy\":\"PARTNER\"",
                "TAOBAO |{\"method\":\"CASH\"}|/lines                |\"lines\":[],\"amount\":{\"amount\":9000,\"currency\":\"CNY\"}",
                "TAOBAO |{\"method\":\"CASH\"}|/lines                |\"lines\":[]",
                "TAOBAO |{\"method\":\"CASH\"}|/lines/0/product      |\"lines\":[{\"product\":\"prd_none\",\"quantity\":1}]",
                "TAOBAO |{\"method\":\"CASH\"}|/lines/0/quantity     |\"lines\":[{\"product\":\"prd_none\",\"quantity\":0}]",
                "TAOBAO |{\"method\":\"CASH\"}|/amount/amount        |\"amount\":{\"amount\":0,\"currency\":\"CNY\"}",
                "TAOBAO |{\"method\":\"CASH\"}|/amount/currency      |\"amount\":{\"amount\":9000,\"currency\":\"VND\"}",
                "FLIGGY |{\"method\":\"CASH\"}|/channel              |\"amount\":{\"amount\":9000,\"currency\":\"CNY\"}",
                "TAOBAO |{\"method\":\"CASH\"}|/collectedBy          |\"collectedBy\":\"MARKETPLACE\",\"amount\":{\"amount\":9000,\"currency\":\"CNY\"}",
                "TAOBAO |{\"method\":\"CASH\"}|/delivery/carrier     |\"delivery\":{\"carrier\":\"X\",\"name\":\"a\",\"phone\":\"139\",\"address\":\"b\"},\"amount\":{\"amount\":9000,\"currency\":\"CNY\"}",
                "TAOBAO |{\"method\":\"CASH\"}|/delivery/address     |\"delivery\":{\"carrier\":\"CAINIAO\",\"name\":\"a\",\"phone\":\"139\"},\"amount\":{\"amount\":9000,\"currency\":\"CNY\"}",
                "TAOBAO |{\"method\":\"CASH\"}|/amount               |\"delivery\":{\"carrier\":\"CAINIAO\",\"name\":\"a\",\"phone\":\"139\",\"address\":\"b\"},\"amount\":{\"amount\":841,\"currency\":\"CNY\"}",
                "TAOBAO |{\"method\":\"CASH\",\"provider\":\"WECHAT_PAY\"}|/payment/provider|\"amount\":{\"amount\":9000,\"currency\":\"CNY\"}",
                "TAOBAO |{\"method\":\"WALLET\",\"provider\":\"WECHAT_PAY\"}|/payment/reference|\"amount\":{\"amount\":9000,\"currency\":\"CNY\"}",
                "TAOBAO |{\"method\":\"WALLET\",\"provider\":\"WECHAT_PAY\",\"reference\":\"1\",\"when\":\"ON_DELIVERY\"}|/payment/when|\"amount\":{\"amount\":9000,\"currency\":\"CNY\"}",
            })
    void aSaleThatCannotBeMeantIsRefusedAtItsPlace(String channel, String payment, String place, String more) {
        Answer answer = partner.post("/sales", Sales.sale("S1", channel, payment, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("INVALID");
        assertThat(answer.json().path("errors").findValuesAsText("pointer")).contains(place);
    }

    @Test
    void onlyWhatTheSellerOffersNowIsSold() {
        String withdrawn = made("/products", Sales.product("S1", "蜂蜜", 2_000));
        change(withdrawn, "\"1\"", Sales.product("S1", "蜂蜜", 2_000).replace("}}", "},\"active\":false}"))
                .expect(200);
        for (String id : List.of(withdrawn, othersProduct)) {
            Answer refused = partner.post("/sales", Sales.sale("S1", "COUNTER", Sales.CASH, Sales.lines(id, 1)));
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.text()).contains("/lines/0/product");
        }
    }

    @Test
    void aProductIsChangedByWhoHasSeenIt() {
        String id = made("/products", Sales.product("S1", "茶油", 8_000));
        String dearer = Sales.product("S1", "茶油", 9_000);
        assertThat(partner.get("/products/" + id).expect(200).header("ETag")).contains("\"1\"");
        Answer changed = change(id, "\"1\"", dearer).expect(200);
        assertThat(changed.header("ETag")).contains("\"2\"");
        assertThat(changed.json().at("/price/amount").asLong()).isEqualTo(9_000);
        assertThat(change(id, "\"1\"", dearer).status()).isEqualTo(412);
        assertThat(change(id, "\"2\"", Sales.product("S2", "茶油", 9_000)).status())
                .isEqualTo(422);
        assertThat(change(id, "\"2\"", Sales.product("S1", "茶油", 0)).status()).isEqualTo(422);
        assertThat(partner.get("/products?seller=S1&limit=500")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("id"))
                .contains(id, product)
                .doesNotContain(othersProduct);
    }

    @Test
    void anothersIsNotThere() {
        String sale = made("/sales", Sales.sale("S1", "COUNTER", Sales.CASH, Sales.lines(product, 1)));
        Api other = village.as("other county");
        assertThat(other.get("/sales/" + sale).status()).isEqualTo(404);
        assertThat(other.post("/sales/" + sale + "/deliveries", "{}").status()).isEqualTo(404);
        assertThat(other.post("/sales/" + sale + "/cancellations", "{}").status())
                .isEqualTo(404);
        assertThat(other.post("/sales/" + sale + "/refunds", "{}").status()).isEqualTo(404);
        assertThat(other.get("/products/" + product).status()).isEqualTo(404);
        assertThat(change(other, product, "\"1\"", Sales.product("S1", "核桃", 1)).status())
                .isEqualTo(404);
        assertThat(other.get("/sellers/S1/payable").status()).isEqualTo(404);
        assertThat(other.post("/sales", Sales.sale("S1", "COUNTER", Sales.CASH, 100))
                        .status())
                .isEqualTo(404);
        assertThat(partner.post("/sales", Sales.sale("S9", "COUNTER", Sales.CASH, 100))
                        .status())
                .isEqualTo(404);
        assertThat(partner.post("/products", Sales.product("S9", "x", 1)).status())
                .isEqualTo(404);
        assertThat(village.as("auditor").get("/sales").status()).isEqualTo(404);
    }

    @Test
    void aSaleEndsOnce() {
        String delivered = sold(Sales.CASH);
        assertThat(refund(delivered, 1).code()).isEqualTo("SALE_NOT_DELIVERED");
        deliver(delivered).expect(200);
        assertThat(deliver(delivered).code()).isEqualTo("SALE_DELIVERED");
        assertThat(cancel(delivered).code()).isEqualTo("SALE_DELIVERED");
        assertThat(refund(delivered, 10_001).code()).isEqualTo("REFUND_TOO_LARGE");
        refund(delivered, 9_999).expect(201);
        assertThat(refund(delivered, 2).code()).isEqualTo("REFUND_TOO_LARGE");
        refund(delivered, 1).expect(201);

        String cancelled = sold(Sales.ON_DELIVERY);
        cancel(cancelled).expect(200);
        assertThat(deliver(cancelled).code()).isEqualTo("SALE_CANCELLED");
        assertThat(cancel(cancelled).code()).isEqualTo("SALE_CANCELLED");
        assertThat(refund(cancelled, 1).code()).isEqualTo("SALE_CANCELLED");
        assertThat(village.entries(cancelled)).isEmpty();
    }

    @Test
    void aRefundedFeeComesBackWhole() {
        String sale = made("/sales", Sales.sale("S1", "TAOBAO", Sales.CASH, 1_010));
        deliver(sale).expect(200);
        // 50.5 of 1,010, to the even 50, and of it 16.5 and 16.5.
        Stream.of(333, 333, 344).forEach(part -> refund(sale, part).expect(201));
        assertThat(
                        partner
                                .get("/sales/" + sale + "/refunds")
                                .expect(200)
                                .json()
                                .path("items")
                                .findValues("feeReturned")
                                .stream()
                                .map(fee -> fee.path("amount").asLong()))
                .containsExactly(16L, 16L, 18L);
    }

    @Test
    void twentyWhoDeliverAtOnceDeliverOnce() {
        String sale = sold(Sales.ON_DELIVERY);
        deliverNobodys();
        List<CompletableFuture<Answer>> asked = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> deliver(sale)))
                .limit(20)
                .toList();
        List<Answer> answers = asked.stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(Answer::code)
                .containsOnly("SALE_DELIVERED");
        assertThat(village.entries(sale)).hasSize(1);
    }

    @Test
    void theSameKeyIsTheSameSale() {
        byte[] body = Sales.sale("S1", "COUNTER", Sales.CASH, 700).getBytes(StandardCharsets.UTF_8);
        Map<String, String> key = Map.of("Idempotency-Key", "one-sale");
        Answer first = partner.post("/sales", body, Api.JSON, key).expect(201);
        Answer again = partner.post("/sales", body, Api.JSON, key).expect(201);
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.header("Location").orElseThrow())
                .endsWith("/api/v1/sales/" + first.json().path("id").asText());
        String unkeyed = "/sales/" + first.json().path("id").asText() + "/deliveries";
        assertThat(partner.postUnkeyed(unkeyed, "{}").code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void salesAreFoundByWhatIsKnownOfThem() {
        String sale = sold(Sales.wallet("4299001"));
        assertThat(found("reference=4299001")).containsExactly(sale);
        assertThat(found("reference=4299001&state=DELIVERED")).isEmpty();
        String given = cancel(sale).expect(200).json().path("returnReference").asText();
        assertThat(found("state=CANCELLED&seller=S1&center=V1&reference=" + given))
                .containsExactly(sale);
        assertThat(found("seller=S2")).isEmpty();
        assertThat(partner.get("/sales?state=GONE").status()).isEqualTo(422);
        assertThat(partner.get("/sales?limit=1").expect(200).json().path("next").asText())
                .isNotEmpty();
    }

    private void deliverNobodys() {
        // Logged in before, so that the deliveries themselves meet.
        assertThat(deliver("sal_none").status()).isEqualTo(404);
    }

    private List<String> found(String query) {
        return partner.get("/sales?" + query).expect(200).json().path("items").findValuesAsText("id");
    }

    private String sold(String payment) {
        return made("/sales", Sales.sale("S1", "COUNTER", payment, 10_000));
    }

    private Answer deliver(String sale) {
        return partner.post("/sales/" + sale + "/deliveries", "{}");
    }

    private Answer cancel(String sale) {
        return partner.post("/sales/" + sale + "/cancellations", "{\"reason\":\"lost\"}");
    }

    private Answer refund(String sale, long amount) {
        return partner.post("/sales/" + sale + "/refunds", Sales.refund(amount));
    }

    private Answer change(String id, String ifMatch, String body) {
        return change(partner, id, ifMatch, body);
    }

    private static Answer change(Api who, String id, String ifMatch, String body) {
        return who.put("/products/" + id, body, ifMatch);
    }

    private String made(String path, String body) {
        return partner.post(path, body).expect(201).json().path("id").asText();
    }
}
