package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What must be true of refunds from the counter to the books, whichever database keeps them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RefundedOrders {
    private final RefundedStory story;
    private final Village village;

    RefundedOrders(RefundedStory story) {
        this.story = story;
        this.village = story.village;
    }

    @AfterAll
    void theLogHasNoComplaint() {
        village.endWithoutComplaint();
    }

    @Test
    void aRefundOfAFulfilledOrderComesFromWhomItIsOwedToAndGoesBackTheWayItCame() {
        assertThat(village.entries(story.purchaseRefunds.get(0)))
                .containsExactly("REFUND_AGREED 2010+3000 2310-3000", "VILLAGER_REFUNDED 2310+3000 1210-3000");
        assertThat(village.entries(story.tripRefund))
                .containsExactly("REFUND_AGREED 2020+5000 2310-5000", "VILLAGER_REFUNDED 2310+5000 1110-5000");
        assertThat(village.entries(story.topUpRefund))
                .containsExactly("REFUND_AGREED 1310+3000 2310-3000", "VILLAGER_REFUNDED 2310+3000 1210-3000");
    }

    @Test
    void aRefundInFlightComesFromOrdersInProgressAndIsTakenBackOnceTheOrderIsFulfilled() {
        assertThat(village.entries(story.inFlightRefund))
                .containsExactly(
                        "REFUND_AGREED 2050+2000 2310-2000",
                        "VILLAGER_REFUNDED 2310+2000 1110-2000",
                        "REFUND_TAKEN_BACK 2010+2000 2050-2000");
        assertThat(village.entries(story.billRefund)).last().isEqualTo("REFUND_TAKEN_BACK 2030+5000 2050-5000");
    }

    @Test
    void anOrderThatFailsAfterARefundGivesBackTheRest() {
        assertThat(village.entries(story.failing))
                .containsExactly(
                        "ORDER_ACCEPTED 1210+5000 2050-5000",
                        "ORDER_FAILED 2050+3500 2310-3500",
                        "VILLAGER_REFUNDED 2310+3500 1210-3500");
        assertThat(village.entries(story.failingRefund)).hasSize(2);
        assertThat(village.order(story.failing).at("/refund/amount/amount").asLong())
                .isEqualTo(3_500);
    }

    @Test
    void anOrderSaysWhatWasRefundedOfItAndWhy() {
        JsonNode order = village.order(story.purchase);

        assertThat(order.at("/refunded/amount").asLong()).isEqualTo(10_000);
        assertThat(order.path("state").asText()).isEqualTo("FULFILLED");
        assertThat(order.path("history").findValuesAsText("note")).contains("refunded 33.33 CNY: 袋子破了");
        JsonNode refunds = village.as("county")
                .get("/orders/" + story.purchase + "/refunds")
                .expect(200)
                .json()
                .path("items");
        assertThat(refunds.findValuesAsText("id")).isEqualTo(story.purchaseRefunds);
        assertThat(refunds.findValuesAsText("bookedOn")).containsOnly(story.second.toString());
    }

    @Test
    void aRefundOfTheSameDayIsClawedBackInTheNightThatPaysTheFee() {
        assertThat(village.export(story.first, "fee-lines"))
                .containsExactlyInAnyOrder(
                        line(story.purchase, "PURCHASE,1,1,1,10000,110"),
                        line(story.trip, "TRAVEL_BOOKING,1,4,1,20000,200"),
                        line(story.topUp, "TOP_UP,1,3,1,3000,60"),
                        line(story.sameDay, "PURCHASE,1,1,2,4000,50"),
                        // 12.5, rounded to the even one.
                        line(story.sameDayRefund, "REFUND,1,1,2,1000,-12"));
        assertThat(village.export(story.first, "statements")).containsExactly("P1,0,420,0,0,12,0,0,408,CNY");
    }

    @Test
    void aRefundOfASealedNightsOrderIsClawedBackByTheTariffThatItWasPaidBy() {
        assertThat(village.export(story.second, "fee-lines"))
                .containsExactlyInAnyOrder(
                        line(story.purchaseRefunds.get(0), "REFUND,1,1,1,3000,-33"),
                        line(story.purchaseRefunds.get(1), "REFUND,1,1,1,3333,-37"),
                        // It completes the original, and takes what is left of the 110.
                        line(story.purchaseRefunds.get(2), "REFUND,1,1,1,3667,-40"),
                        line(story.tripRefund, "REFUND,1,4,1,5000,-50"),
                        line(story.topUpRefund, "REFUND,1,3,1,3000,-60"),
                        line(story.inFlight, "PURCHASE,2,1,3,8000,180"),
                        line(story.inFlightRefund, "REFUND,2,1,3,2000,-45"),
                        line(story.bill, "BILL_PAYMENT,2,2,1,5000,70"),
                        line(story.billRefund, "REFUND,2,2,1,5000,-70"));
    }

    private static String line(String source, String figures) {
        return "orders,%s,%s,%s,CNY".formatted(source, Village.PARTNER, figures);
    }

    @Test
    void whatThePartnerWasPaidAndOwesBackIsCarriedAndRecoveredFromItsNextFees() {
        assertThat(village.export(story.second, "statements")).containsExactly("P1,408,250,0,0,335,0,408,-85,CNY");
        assertThat(village.entries(story.statement(story.second).path("id").asText()))
                .containsExactly("FEES_SETTLED 5010+250 5010-335 2110+250 2110-250 1410+85");
        assertThat(village.export(story.second, "payouts")).isEmpty();
        assertThat(village.export(story.third, "statements")).containsExactly("P1,-85,340,0,0,180,0,0,75,CNY");
        assertThat(village.export(story.third, "payouts")).containsExactly("P1,PARTNER_FEES,75,CNY");
    }

    @Test
    void thePartnerFindsEachClawbackInItsStatementAndItExplainsItself() {
        JsonNode figures = story.statement(story.second).path("figures");
        assertThat(figures.at("/recovered/amount").asLong()).isEqualTo(335);
        assertThat(figures.at("/closing/amount").asLong()).isEqualTo(-85);
        JsonNode lines = story.lines(story.second);
        assertThat(lines).hasSize(9);
        assertThat(lines).allSatisfy(line -> {
            JsonNode explained = story.asPartner()
                    .get("/fee-lines/" + line.path("id").asText() + "/explanation")
                    .expect(200)
                    .json();
            assertThat(explained.path("agrees").asBoolean())
                    .as(explained.toString())
                    .isTrue();
            assertThat(explained.path("workedOut")).isEqualTo(line.path("fee"));
        });
    }

    @Test
    void theBooksHoldWhatIsLeft() {
        assertThat(village.balances(story.first))
                .containsExactlyInAnyOrder(
                        "1110+29100",
                        "1210+16500",
                        "1310-2850",
                        "2010-13000",
                        "2020-20000",
                        "2050-9600",
                        "2110-408",
                        "2310+0",
                        "4030-150",
                        "5010+408");
        assertThat(village.balances(story.second))
                .containsExactlyInAnyOrder(
                        "1110+24100",
                        "1210+0",
                        "1310+150",
                        "1410+85",
                        "2010-9000",
                        "2020-15000",
                        "2030+0",
                        "2050+0",
                        "2110+0",
                        "2130-408",
                        "2310+0",
                        "2420-6",
                        "4010-94",
                        "4030-150",
                        "5010+323");
    }

    @Test
    void aWalletsRefundIsMatchedWithTheWalletsFile() {
        JsonNode report = village.as("auditor")
                .get(Village.night(story.second) + "/report")
                .expect(200)
                .json();
        List<JsonNode> matches = new ArrayList<>();
        report.path("matches").forEach(matches::add);
        assertThat(matches)
                .filteredOn(match -> match.path("provider").asText().equals("WECHAT_PAY"))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.path("matchedLines").asLong()).isEqualTo(1);
                    assertThat(match.path("matchedItems").asLong()).isEqualTo(1);
                });
        assertThat(village.export(story.second, "breaks")).isEmpty();
    }

    @Test
    void manyAtOnceAreGivenBackTogetherNoMoreThanWasPaid() {
        assertThat(story.crowd).filteredOn(answer -> answer.status() == 201).hasSize(3);
        assertThat(story.crowd)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(5)
                .extracting(Answer::code)
                .containsOnly("REFUND_TOO_LARGE");
        assertThat(village.order(story.crowded).at("/refunded/amount").asLong()).isEqualTo(18_000);
        assertThat(village.export(story.third, "fee-lines"))
                .filteredOn(line -> line.contains(",REFUND,"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).endsWith(",P1,REFUND,2,3,2,6000,-60,CNY"));
    }

    @Test
    void aRefundAfterMidnightOfAnOrderOfTheOpenNightIsTheNextDates() {
        assertThat(village.entries(story.overnightRefund))
                .containsExactly(
                        "REFUND_AGREED 2050+400 2310-400",
                        "VILLAGER_REFUNDED 2310+400 1210-400",
                        "REFUND_TAKEN_BACK 2010+400 2050-400");
        assertThat(village.balances(story.third)).contains("2050+0");
        assertThat(village.export(story.third, "fee-lines")).contains(line(story.overnight, "PURCHASE,2,1,5,1000,40"));
        assertThat(village.export(story.fourth, "fee-lines"))
                .containsExactly(line(story.overnightRefund, "REFUND,2,1,5,400,-16"));
        assertThat(village.balances(story.fourth)).contains("2050+0");
    }

    @Test
    void everyNightVerifies() {
        for (LocalDate date : List.of(story.first, story.second, story.third, story.fourth)) {
            JsonNode verified = village.as("auditor")
                    .get(Village.night(date) + "/verification")
                    .expect(200)
                    .json();
            assertThat(verified.path("ok").asBoolean()).as(verified.toString()).isTrue();
        }
    }
}
