package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What must be true of cash in hand from the counter to the payout, whichever database keeps it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CashInHand {
    private final CashStory story;
    private final Village village;

    CashInHand(CashStory story) {
        this.story = story;
        this.village = story.village;
    }

    @AfterAll
    void theLogHasNoComplaint() {
        village.endWithoutComplaint();
    }

    @Test
    void whatAVillagerPaysInCashThePartnerHolds() {
        assertThat(story.afterTheOrder.at("/balance/amount").asLong()).isEqualTo(10_000);
        assertThat(story.afterTheOrder.path("state").asText()).isEqualTo("HOLDING");
        assertThat(story.afterTheOrder.path("oldestUnpaid").asText()).isEqualTo(story.first.toString());
        assertThat(story.afterTheOrder.at("/overdue/amount").asLong()).isZero();
        assertThat(story.afterTheOrder.has("limit")).isFalse();
    }

    @Test
    void anOrderInCashBeyondTheLimitIsRefused() {
        assertThat(story.beyondTheLimit.status()).isEqualTo(409);
        assertThat(story.beyondTheLimit.code()).isEqualTo("CASH_LIMIT_EXCEEDED");
    }

    @Test
    void manyOrdersAtOnceStayWithinTheLimitTogether() {
        assertThat(story.crowd.stream().map(Answer::status).filter(status -> status == 201))
                .hasSize(2);
        assertThat(story.crowd.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("CASH_LIMIT_EXCEEDED"));
        assertThat(story.afterTheCrowd.at("/balance/amount").asLong()).isEqualTo(14_000);
        assertThat(story.afterTheCrowd.at("/limit/amount").asLong()).isEqualTo(15_000);
    }

    @Test
    void whatHappenedElsewhereIsTakenWhateverTheLimit() {
        assertThat(story.item.expect(200).json().get(0).path("status").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void aDepositIsBookedAndPaysWhatIsHeld() {
        String id = story.deposit.expect(201).json().path("id").asText();
        assertThat(village.entries(id)).containsExactly("CASH_DEPOSITED 1010+2000 1210-2000");
        assertThat(village.as("partner")
                        .get(story.deposit.header("Location").orElseThrow())
                        .expect(200)
                        .json())
                .isEqualTo(story.deposit.json());
        assertThat(story.deposit.json().path("bookedOn").asText()).isEqualTo(story.first.toString());
    }

    @Test
    void aLineOfTheBankStandsForOneDepositAndNobodyBringsMoreThanIsHeld() {
        assertThat(story.lineAgain.status()).isEqualTo(409);
        assertThat(story.lineAgain.code()).isEqualTo("DEPOSIT_REFERENCE_TAKEN");
        assertThat(story.tooMuch.status()).isEqualTo(422);
        assertThat(story.tooMuch.code()).isEqualTo("DEPOSIT_TOO_LARGE");
    }

    @Test
    void aWrongDepositIsUndoneByACounterEntry() {
        assertThat(village.entries(story.reversed.json().path("id").asText()))
                .containsExactly("CASH_DEPOSITED 1010+300 1210-300", "CASH_DEPOSIT_REVERSED 1210+300 1010-300");
        Answer again = village.as("checker")
                .post(
                        "/partners/P1/cash/deposits/"
                                + story.reversed.json().path("id").asText() + "/reversal",
                        "{\"reason\":\"again\"}");
        assertThat(again.code()).isEqualTo("DEPOSIT_REVERSED");
    }

    @Test
    void movementsLeadToTheBalance() {
        assertThat(texts(story.movements, "kind"))
                .containsExactly(
                        "ORDER_ACCEPTED",
                        "ORDER_ACCEPTED",
                        "ORDER_ACCEPTED",
                        "ITEM_ACCEPTED",
                        "CASH_DEPOSITED",
                        "CASH_DEPOSITED",
                        "CASH_DEPOSIT_REVERSED");
        assertThat(StreamSupport.stream(story.movements.spliterator(), false)
                        .map(movement -> movement.at("/balance/amount").asLong()))
                .containsExactly(10_000L, 12_000L, 14_000L, 17_000L, 15_000L, 14_700L, 15_000L);
        assertThat(story.movements.get(0).path("center").asText()).isEqualTo("V1");
    }

    @Test
    void overdueCashBlocksThePayoutAndTheStatementStays() {
        assertThat(village.export(story.first, "payouts")).anyMatch(line -> line.startsWith("P1,PARTNER_FEES,"));
        assertThat(village.export(story.second, "payouts")).noneMatch(line -> line.startsWith("P1,"));
        long closing = story.blockedStatement.at("/payable/amount").asLong();
        assertThat(closing).isPositive();
        assertThat(story.blockedStatement.at("/overdueCash/overdue/amount").asLong())
                .isEqualTo(15_000);
        assertThat(story.blockedStatement.at("/overdueCash/blocked/amount").asLong())
                .isEqualTo(closing);
        JsonNode attention = story.report(story.second).path("attention");
        assertThat(attention.path("overdueCount").asLong()).isEqualTo(1);
        assertThat(attention.at("/overdue/0/partner").asText()).isEqualTo("P1");
        assertThat(attention.at("/overdue/0/blocked/amount").asLong()).isEqualTo(closing);
        assertThat(attention.at("/overdue/0/setOff/amount").asLong()).isZero();
        assertThat(story.onTheSecond.path("state").asText()).isEqualTo("OVERDUE");
    }

    @Test
    void withConsentTheFeesPayTheCashAndTheStatementSaysSo() {
        assertThat(story.consent.json().path("countsFrom").asText()).isEqualTo(story.third.toString());
        JsonNode found = story.statement(story.third);
        long setOff = found.at("/overdueCash/setOff/amount").asLong();
        assertThat(setOff).isPositive().isEqualTo(found.at("/payable/amount").asLong());
        assertThat(village.export(story.third, "payouts")).noneMatch(line -> line.startsWith("P1,"));

        JsonNode statement = story.statement(story.fourth);
        assertThat(statement.at("/setOff/amount/amount").asLong()).isEqualTo(setOff);
        assertThat(statement.at("/statement/figures/paid/amount").asLong()).isEqualTo(setOff);
        assertThat(statement.at("/statement/figures/opening/amount").asLong()).isEqualTo(setOff);
        assertThat(village.entries("set-off/CN/%s/P1".formatted(story.third)))
                .containsExactly("CASH_SET_OFF 2110+%1$d 1210-%1$d".formatted(setOff));
        assertThat(story.onTheFourth.at("/balance/amount").asLong()).isEqualTo(15_000 - setOff);
    }

    @Test
    void whoHasBroughtEverythingIsPaid() {
        assertThat(story.settled.path("bookedOn").asText()).isEqualTo(story.fourth.toString());
        assertThat(story.cash("maker").path("state").asText()).isEqualTo("SETTLED");
        assertThat(village.export(story.fourth, "payouts")).anyMatch(line -> line.startsWith("P1,PARTNER_FEES,"));
        assertThat(story.statement(story.fourth).has("overdueCash")).isFalse();
    }

    @Test
    void everyNightVerifies() {
        for (LocalDate date : List.of(story.first, story.second, story.third, story.fourth)) {
            JsonNode verification = village.as("auditor")
                    .get(Village.night(date) + "/verification")
                    .expect(200)
                    .json();
            assertThat(verification.path("ok").asBoolean())
                    .as(verification.toPrettyString())
                    .isTrue();
        }
    }

    @Test
    void anothersCashIsNotThere() {
        for (String path : List.of("", "/movements", "/deposits", "/limit")) {
            assertThat(village.as("other county")
                            .get("/partners/P1/cash" + path)
                            .status())
                    .isEqualTo(404);
            assertThat(village.as("partner").get("/partners/P2/cash" + path).status())
                    .isEqualTo(404);
            assertThat(village.as("integrator").get("/partners/P1/cash" + path).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatIsWrongIsRefusedWithAProblemAndChangesNothing() {
        String before = story.cash("maker").toString();
        String good = CashStory.deposit(100, "CCB-9", story.fourth);
        Stream.of(
                        good.replace(":100,", ":-1,"),
                        good.replace(":100,", ":0,"),
                        good.replace(":100,", ":9223372036854775807,"),
                        good.replace("CNY", "VND"),
                        good.replace("CNY", "XYZ"),
                        good.replace("CCB-9", ""),
                        good.replace("CCB-9", " CCB-9"),
                        good.replace("CCB-9", "C".repeat(65)),
                        good.replace("CCB-9", "C\\u0000"),
                        good.replace(story.fourth.toString(), "2099-01-01"),
                        good.replace(story.fourth.toString(), "2026-02-30"),
                        "{}")
                .forEach(body -> {
                    Answer refused = village.as("maker").post("/partners/P1/cash/deposits", body);
                    assertThat(refused.status()).as(body + refused.text()).isEqualTo(422);
                    assertThat(refused.code()).as(body).isEqualTo("INVALID");
                });
        Stream.of("{\"decision\":\"MAYBE\"}", "{}")
                .forEach(body -> assertThat(village.as("partner")
                                .post("/partners/P1/cash/consent", body)
                                .code())
                        .isEqualTo("INVALID"));
        Stream.of("{\"overdueAfterDays\":-1}", "{\"overdueAfterDays\":366}", CashStory.limit(-1))
                .forEach(body -> assertThat(village.as("maker")
                                .put("/cash-terms/CN", body, "\"1\"")
                                .code())
                        .isEqualTo("INVALID"));
        assertThat(village.as("maker").put("/cash-terms/CN", "{}", "\"0\"").status())
                .isEqualTo(412);
        Stream.of("from=2026-13-01", "from=1999-01-01", "from=2026-01-01&to=2026-12-31", "cursor=eA", "limit=0")
                .forEach(query -> assertThat(village.as("maker")
                                .get("/partners/P1/cash/movements?" + query)
                                .status())
                        .as(query)
                        .isEqualTo(422));
        assertThat(story.cash("maker").toString()).isEqualTo(before);
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }
}
