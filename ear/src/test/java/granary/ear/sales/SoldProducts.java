package granary.ear.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.orders.Village;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What must be true of sales from the counter to the seller's payout, whichever database keeps them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SoldProducts {
    private final SoldStory story;
    private final Village village;

    SoldProducts(SoldStory story) {
        this.story = story;
        this.village = story.village;
    }

    @AfterAll
    void theLogHasNoComplaint() {
        village.endWithoutComplaint();
    }

    @Test
    void aSaleIsBookedAsTheChartSays() {
        assertThat(village.entries(story.matched))
                .containsExactly(
                        "SALE_PAID 1510+20000 2050-20000",
                        "SALE_COLLECTED 2050+20000 2210-20000 2210+1000 1510-1000",
                        "SALE_CARRIED 2210+800 2510-600 4050-189 2420-11");
        assertThat(village.entries(story.cash)).containsExactly("SALE_COLLECTED 1210+4000 2210-4000 2210+200 1510-200");
        assertThat(village.entries(story.cancelled))
                .containsExactly(
                        "SALE_PAID 1510+3000 2050-3000",
                        "SALE_CANCELLED 2050+3000 2310-3000",
                        "BUYER_REFUNDED 2310+3000 1510-3000");
    }

    @Test
    void aDeliveredSaleIsATransactionAtTheWaist() {
        JsonNode found = village.as("auditor")
                .get("/service-transactions?source=sales&sourceId=" + story.matched)
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertThat(found.path("kind").asText()).isEqualTo("LOCAL_SALE");
        assertThat(found.path("channel").asText()).isEqualTo("TAOBAO");
        assertThat(found.path("providerRef").asText()).isEqualTo("420201");
        assertThat(found.path("seller").asText()).isEqualTo("S1");
        assertThat(found.path("payment").asText()).isEqualTo("WALLET");
        assertThat(found.at("/amount/amount").asLong()).isEqualTo(20_000);
    }

    @Test
    void aSellerIsPaidWhatMatchedLessTheFeeAndTheDelivery() {
        assertThat(sellers(story.first)).containsExactly("S1,SELLER,18200,CNY");
    }

    @Test
    void whatIsNotMatchedOrPaidInCashOrNotDeliveredIsNotPaid() {
        assertThat(village.export(story.first, "breaks"))
                .containsExactly("WECHAT_PAY,420202,MISSING_AT_PROVIDER,10000,0,CNY");
        assertPayable("S2", 0, 500, 0, 0, 0, -500);
        assertPayable("S4", 0, 200, 0, 0, 0, -200);
    }

    @Test
    void aReceiptThatMatchedBeforeTheDeliveryIsPaidAfterIt() {
        assertThat(sellers(story.second)).containsExactly("S3,SELLER,6000,CNY");
    }

    @Test
    void aRefundAfterThePayoutIsCarriedUntilAnotherSaleMakesUpForIt() {
        assertThat(village.entries(story.refund))
                .containsExactly(
                        "REFUND_AGREED 2210+5000 2310-5000",
                        "BUYER_REFUNDED 2310+5000 1510-5000",
                        "CHANNEL_FEE_RETURNED 1510+250 2210-250");
        // −4,750 were carried, and 10,000 came in. What the second night proposed to S3 nobody approved.
        assertThat(sellers(story.third)).containsExactly("S1,SELLER,5250,CNY", "S3,SELLER,6000,CNY");
        assertPayable("S1", 30_000, 1_800, 250, 5_000, 18_200, 5_250);
        JsonNode sale = story.sale(story.matched);
        assertThat(sale.at("/refunded/amount").asLong()).isEqualTo(5_000);
        assertThat(sale.at("/feeReturned/amount").asLong()).isEqualTo(250);
        assertThat(sale.path("history").findValuesAsText("note"))
                .containsExactly("paid by WALLET", "delivered", "refunded 50.00 CNY: 袋子破了");
    }

    @Test
    void thePreviewWasWhatTheRefundBooked() {
        assertThat(story.preview.at("/feeReturned/amount").asLong()).isEqualTo(250);
        assertThat(story.preview.at("/left/amount").asLong()).isEqualTo(15_000);
        assertThat(story.preview.path("sums").toString())
                .isEqualTo("[{\"account\":1510,\"amountMinor\":-4750},{\"account\":2210,\"amountMinor\":4750}]");
    }

    @Test
    void theBooksHoldWhatSellersAreOwed() {
        assertThat(village.balances(story.first))
                .containsExactlyInAnyOrder(
                        "1210+4000",
                        // 20,000 + 10,000 + 6,000 less fees of 1,000 + 500 + 200.
                        "1510+34300",
                        "2050-6000",
                        // 18,200 are payable; 9,500 are not matched, 3,800 are cash.
                        "2210-31500",
                        "2310+0",
                        "2420-11",
                        "2510-600",
                        "4050-189");
        assertThat(village.balances(story.second)).contains("2050+0", "2130-18200", "2210-14550");
    }

    @Test
    void everyNightVerifies() {
        for (LocalDate date : List.of(story.first, story.second, story.third)) {
            JsonNode verified = village.as("auditor")
                    .get(Village.night(date) + "/verification")
                    .expect(200)
                    .json();
            assertThat(verified.path("ok").asBoolean()).as(verified.toString()).isTrue();
        }
    }

    private List<String> sellers(LocalDate date) {
        return village.export(date, "payouts").stream()
                .filter(line -> line.contains(",SELLER,"))
                .toList();
    }

    private void assertPayable(String seller, long... parts) {
        JsonNode payable = story.payable(seller);
        assertThat(payable.path("asOf").asText()).isEqualTo(story.third.toString());
        assertThat(List.of("matched", "charged", "givenBack", "refunded", "instructed", "payable").stream()
                        .mapToLong(part -> payable.path(part).path("amount").asLong())
                        .toArray())
                .containsExactly(parts);
    }
}
