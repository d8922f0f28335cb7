package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What must be true of orders from the counter to the books, whichever database keeps them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FollowedOrders {
    private final FollowedStory story;
    private final Village village;

    FollowedOrders(FollowedStory story) {
        this.story = story;
        this.village = story.village;
    }

    @AfterAll
    void theLogHasNoComplaint() {
        village.endWithoutComplaint();
    }

    @Test
    void ordersStayInFlightWhileTheOutsideWorldIsStopped() {
        assertThat(story.statesInFlight).hasSize(6).containsOnly("ACCEPTED");
    }

    @Test
    void anOrderInFlightIsTheVillagersMoneyAndNothingElse() {
        assertThat(village.balances(story.first)).containsExactlyInAnyOrder("1110+33100", "1210+15000", "2050-48100");
    }

    @Test
    void aNightOverOrdersInFlightEarnsNobodyAnything() {
        for (String export : List.of("fee-lines", "statements", "breaks", "payouts")) {
            assertThat(village.export(story.first, export)).as(export).isEmpty();
        }
        assertThat(village.export(story.first, "trial-balance"))
                .containsExactly("1110,CNY,33100,0", "1210,CNY,15000,0", "2050,CNY,0,48100");
    }

    @Test
    void walletPaymentsAreExpectedWhileTheWalletsFileHasNotCome() {
        JsonNode file = story.walletIn("files", story.first);

        assertThat(file.path("state").asText()).isNotEqualTo("MATCHED");
        assertThat(file.path("expectedItems").asLong()).as(file.toString()).isEqualTo(3);
    }

    @Test
    void walletPaymentAndRefundAreMatchedWithTheWalletsFile() {
        JsonNode match = story.walletIn("matches", story.second);

        assertThat(match.path("matchedLines").asLong()).as(match.toString()).isEqualTo(2);
        assertThat(match.path("matchedItems").asLong()).as(match.toString()).isEqualTo(2);
        assertThat(village.export(story.second, "breaks")).isEmpty();
    }

    @Test
    void anOrdersHistoryTellsItsWholeWay() {
        JsonNode trip = village.order(story.trip);

        assertThat(trip.path("history").findValuesAsText("state"))
                .containsExactly("ACCEPTED", "ACCEPTED", "HANDED_OFF", "FULFILLED");
        assertThat(trip.path("acceptedOn").asText()).isEqualTo(story.first.toString());
        assertThat(trip.path("providerRef").asText()).isNotEmpty();
    }

    @Test
    void aConfirmedOrderIsOwedToWhoFulfilsIt() {
        assertThat(village.entries(story.purchase))
                .containsExactly("ORDER_ACCEPTED 1210+10000 2050-10000", "ORDER_FULFILLED 2050+10000 2010-10000");
        assertThat(village.entries(story.trip))
                .containsExactly("ORDER_ACCEPTED 1110+20000 2050-20000", "ORDER_FULFILLED 2050+20000 2020-20000");
        assertThat(village.entries(story.bill))
                .containsExactly(
                        "ORDER_ACCEPTED 1110+5100 2050-5100", "ORDER_FULFILLED 2050+5100 2030-5000 4010-94 2420-6");
        assertThat(village.entries(story.topUp))
                .containsExactly("ORDER_ACCEPTED 1210+3000 2050-3000", "ORDER_FULFILLED 2050+3000 1310-2850 4030-150");
    }

    @Test
    void aFailedOrderIsRefundedTheWayItWasPaid() {
        assertThat(village.entries(story.failedByWallet))
                .containsExactly(
                        "ORDER_ACCEPTED 1110+8000 2050-8000",
                        "ORDER_FAILED 2050+8000 2310-8000",
                        "VILLAGER_REFUNDED 2310+8000 1110-8000");
        assertThat(village.entries(story.failedByCash))
                .containsExactly(
                        "ORDER_ACCEPTED 1210+2000 2050-2000",
                        "ORDER_FAILED 2050+2000 2310-2000",
                        "VILLAGER_REFUNDED 2310+2000 1210-2000");
        assertThat(village.order(story.failedByCash).path("failureReason").asText())
                .isNotEmpty();
    }

    @Test
    void eachFulfilledOrderHasOneFeeLineAndAFailedOneHasNone() {
        assertThat(village.export(story.second, "fee-lines"))
                .containsExactlyInAnyOrder(
                        line(story.purchase, "PURCHASE,1,1,1,10000,110"),
                        line(story.bill, "BILL_PAYMENT,1,2,1,5000,50"),
                        line(story.topUp, "TOP_UP,1,3,1,3000,60"),
                        line(story.trip, "TRAVEL_BOOKING,1,4,1,20000,200"),
                        line(story.nextDay, "PURCHASE,1,1,2,4000,50"));
    }

    private static String line(String order, String figures) {
        return "orders,%s,%s,%s,CNY".formatted(order, "P1", figures);
    }

    @Test
    void thePartnerFindsItsFeesInItsStatement() {
        JsonNode figures = story.statement().path("figures");

        assertThat(story.statement().path("date").asText()).isEqualTo(story.second.toString());
        assertThat(figures.path("earned").path("amount").asLong()).isEqualTo(470);
        assertThat(figures.path("closing").path("amount").asLong()).isEqualTo(470);
        assertThat(village.export(story.second, "statements")).containsExactly("P1,0,470,0,0,0,0,0,470,CNY");
    }

    @Test
    void everyFeeLineExplainsItselfAndTheRecomputedFeeIsTheStoredOne() {
        JsonNode lines = story.lines();

        assertThat(lines).hasSize(5);
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
    void theLedgerBooksTheStatementAndTheTrialBalanceBalances() {
        assertThat(village.entries(story.statement().path("id").asText()))
                .containsExactly("FEES_SETTLED 5010+470 2110-470");
        assertThat(village.export(story.second, "trial-balance"))
                .containsExactly(
                        "1110,CNY,29100,0",
                        "1210,CNY,13000,0",
                        "1310,CNY,0,2850",
                        "2010,CNY,0,14000",
                        "2020,CNY,0,20000",
                        "2030,CNY,0,5000",
                        "2050,CNY,0,0",
                        "2110,CNY,0,470",
                        "2310,CNY,0,0",
                        "2420,CNY,0,6",
                        "4010,CNY,0,94",
                        "4030,CNY,0,150",
                        "5010,CNY,470,0");
    }

    @Test
    void bothNightsVerify() {
        for (LocalDate date : List.of(story.first, story.second)) {
            JsonNode verified = village.as("auditor")
                    .get(Village.night(date) + "/verification")
                    .expect(200)
                    .json();
            assertThat(verified.path("ok").asBoolean()).as(verified.toString()).isTrue();
        }
    }

    @Test
    void nobodyFromElsewhereSeesTheOrders() {
        Stream.of("other county", "maker", "checker", "auditor", "admin", "integrator")
                .forEach(who -> assertThat(
                                village.as(who).get("/orders/" + story.trip).status())
                        .as(who)
                        .isEqualTo(404));
    }
}
