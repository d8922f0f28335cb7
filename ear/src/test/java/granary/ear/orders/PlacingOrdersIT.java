package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the counter takes and what it refuses, and what a channel may answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacingOrdersIT {
    private static final String GOOD = Orders.trip("G7", 10_000, Orders.CASH);
    private static final String WALLET = Orders.trip("G7", 10_000, Orders.wallet("420001"));
    private static final String BASKET = Orders.purchase("rice", 10_000, Orders.CASH);
    private static final String LONG = "长".repeat(50_000);

    private final Village village = Village.found("placing", Map.of());

    PlacingOrdersIT() {
        // So that no order moves on by itself while a test looks whether anything did.
        village.stopWorld();
    }

    @AfterAll
    void theLogHasNoComplaint() {
        village.endWithoutComplaint();
    }

    /** An order that differs from a good one in one place. */
    record Bad(String what, String order, int status) {
        static Bad with(String what, String order, String from, String to) {
            if (!order.contains(from)) {
                throw new IllegalArgumentException("%s is not in %s".formatted(from, order));
            }
            return new Bad(what, order.replace(from, to), 422);
        }

        Bad answering(int status) {
            return new Bad(what, order, status);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> amounts() {
        Stream<Bad> values = Stream.of(
                        "-1",
                        "0",
                        "1e3",
                        "100.001",
                        "100.50",
                        "9223372036854775807",
                        "10000000000000001",
                        "\"10000\"",
                        "\"1.234,56\"",
                        "1.234,56",
                        "null",
                        "true")
                .map(value -> Bad.with("amount " + value, GOOD, ":10000,", ":" + value + ","));
        Stream<Bad> noJson = Stream.of("NaN", "9223372036854775808", "١٠٠", "+5", "0x10")
                .map(value -> Bad.with("amount " + value, GOOD, ":10000,", ":" + value + ",")
                        .answering(400));
        Stream<Bad> currencies = Stream.of("VND", "XYZ", "cny", "")
                .map(code -> Bad.with("currency '%s'".formatted(code), GOOD, "CNY", code));
        return Stream.of(values, noJson, currencies).flatMap(each -> each);
    }

    static Stream<Bad> places() {
        return Stream.of(
                Bad.with("a center of another county", GOOD, "\"V1\"", "\"V2\"").answering(404),
                Bad.with("no center", GOOD, "\"V1\"", "\"V999\"").answering(404),
                Bad.with("a path as center", GOOD, "\"V1\"", "\"../V1\""),
                Bad.with("a role in the body", GOOD, "{\"center\"", "{\"role\":\"admin\",\"center\""),
                Bad.with("a county in the body", GOOD, "{\"center\"", "{\"county\":\"K2\",\"center\""),
                Bad.with("a kind that nobody orders", GOOD, "TRAVEL_BOOKING", "LOCAL_SALE"),
                Bad.with("a refund as order", GOOD, "TRAVEL_BOOKING", "REFUND"),
                Bad.with("no kind of ours", GOOD, "TRAVEL_BOOKING", "travel_booking"),
                Bad.with("details of another kind", GOOD, "TRAVEL_BOOKING", "TOP_UP"),
                Bad.with("a channel that is no code", GOOD, "FLIGGY", "FLIGGY; DROP"),
                Bad.with("a wallet that is no code", WALLET, "WECHAT_PAY", "WECHAT PAY"),
                Bad.with("a wallet without its name", WALLET, "\"provider\":\"WECHAT_PAY\",", ""),
                Bad.with("a wallet without a reference", WALLET, ",\"reference\":\"420001\"", ""),
                Bad.with("cash with a wallet's name", GOOD, "\"CASH\"", "\"CASH\",\"provider\":\"WECHAT_PAY\""),
                Bad.with("lines that do not sum up", BASKET, "\"quantity\":1", "\"quantity\":2"),
                Bad.with(
                        "lines that overflow",
                        BASKET,
                        ":10000,\"currency\":\"CNY\"}}]",
                        ":9000000000000000000,\"currency\":\"CNY\"}}]"),
                Bad.with("a line below zero", BASKET, "\"quantity\":1", "\"quantity\":-1"));
    }

    static Stream<Bad> texts() {
        Stream<Bad> names = Stream.of(
                        LONG, "王\\u0000", "王\\r\\nFAKE LOG", "王\\u202e", "王\\u2066", "\\ud800", "\\u2028", " ", "")
                .map(text -> Bad.with("name " + shown(text), GOOD, "王秀英", text));
        Stream<Bad> trips = Stream.of(LONG, "G7\\u0000", "G7\\n", "G7\\u202d", "\\udc00", "")
                .map(text -> Bad.with("trip " + shown(text), GOOD, "G7", text));
        Stream<Bad> phones = Stream.of("", "12", "１３９１２３４５６７８", "139\\u0000", "+", "1".repeat(21))
                .map(text -> Bad.with("phone " + shown(text), GOOD, "13912345678", text));
        return Stream.of(names, trips, phones).flatMap(each -> each);
    }

    static Stream<Bad> bodies() {
        return Stream.of(
                new Bad("no body", "", 400),
                new Bad("null", "null", 400),
                new Bad("a list", "[]", 422),
                new Bad("half a body", GOOD.substring(0, 40), 400),
                new Bad("two bodies", GOOD + GOOD, 400),
                Bad.with("a field twice", GOOD, "{\"center\"", "{\"center\":\"V2\",\"center\"")
                        .answering(400),
                Bad.with("deep details", GOOD, "\"G7\"", "[".repeat(10_000) + "]".repeat(10_000))
                        .answering(400));
    }

    private static String shown(String text) {
        return text.length() > 20 ? text.length() + " characters" : "'" + text + "'";
    }

    @ParameterizedTest
    @MethodSource({"amounts", "places", "texts", "bodies"})
    void aBadOrderIsRefusedWithAProblemAndChangesNothing(Bad bad) {
        String before = state();

        Answer refused = village.as("county").post("/orders", bad.order());

        assertThat(refused.status()).as(refused.text()).isEqualTo(bad.status());
        assertThat(refused.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.code()).isNotEmpty();
        assertThat(refused.text()).doesNotContain("Exception", "granary.", "\tat ");
        assertThat(state()).isEqualTo(before);
    }

    private String state() {
        return village.as("county").get("/orders?limit=500").expect(200).text() + village.balances(village.today());
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷田𡈽𠀀", "<script>alert(1)</script>", "#{system}", "O'Brien; DROP TABLE", "=1+1"})
    void textIsTextAndComesBackAsItWas(String name) {
        JsonNode placed = village.place("county", GOOD.replace("王秀英", name));

        assertThat(village.order(placed.path("id").asText())
                        .path("villager")
                        .path("name")
                        .asText())
                .isEqualTo(name);
    }

    @Test
    void anOrderReadsAsItsPlacingWasAnswered() {
        JsonNode placed = village.place("county", GOOD);

        assertThat(village.order(placed.path("id").asText()).path("acceptedAt")).isEqualTo(placed.path("acceptedAt"));
        assertThat(village.order(placed.path("id").asText()).path("history").path(0))
                .isEqualTo(placed.path("history").path(0));
    }

    @Test
    void anOrderWithoutAKeyIsRefused() {
        String before = state();

        Answer refused = village.as("county").postUnkeyed("/orders", GOOD);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void theSameKeyAnswersTheFirstResultAndOrdersNothingMore() {
        Answer first = keyed("county", "once-1", GOOD);
        Answer again = keyed("county", "once-1", GOOD);

        assertThat(first.expect(201).header("Idempotent-Replayed")).isEmpty();
        assertThat(again.expect(201).header("Idempotent-Replayed")).contains("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(village.entries(first.json().path("id").asText()))
                .filteredOn(entry -> entry.startsWith("ORDER_ACCEPTED"))
                .hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        keyed("county", "once-2", GOOD).expect(201);
        String before = state();

        Answer refused = keyed("county", "once-2", GOOD.replace("10000", "10001"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void keysAreEachClientsOwn() {
        Answer countys = keyed("county", "once-3", GOOD).expect(201);
        Answer partners = keyed("partner", "once-3", GOOD).expect(201);

        assertThat(partners.json().path("id")).isNotEqualTo(countys.json().path("id"));
    }

    private Answer keyed(String who, String key, String order) {
        return village.as(who)
                .post("/orders", order.getBytes(StandardCharsets.UTF_8), Api.JSON, Map.of("Idempotency-Key", key));
    }

    @Test
    void onlyWhoServesTheCenterOrdersThere() {
        String before = state();

        for (String who : List.of("other county", "maker", "checker", "auditor", "admin", "integrator")) {
            assertThat(village.as(who).post("/orders", GOOD).status()).as(who).isEqualTo(404);
        }
        assertThat(village.as("partner")
                        .post("/orders", GOOD.replace("\"V1\"", "\"V2\""))
                        .status())
                .isEqualTo(404);
        assertThat(state()).isEqualTo(before);
    }
}
