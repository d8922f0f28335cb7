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

/** Which refunds the counter takes, and which it refuses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefundingIT {
    private static final String GOOD = Orders.refund(1_000);

    private final Village village = Village.found("refunding", Map.of());
    private final String order;
    private final String failed;

    RefundingIT() {
        failed = village.place("county", Orders.trip("G7-fail", 10_000, Orders.CASH))
                .path("id")
                .asText();
        village.awaitState(failed, "FAILED");
        // So that no order moves on by itself while a test looks whether anything did.
        village.stopWorld();
        order = placed();
    }

    @AfterAll
    void theLogHasNoComplaint() {
        village.endWithoutComplaint();
    }

    /** A refund that differs from a good one in one place. */
    record Bad(String what, String refund, int status, String code) {
        static Bad with(String from, String to) {
            return of(GOOD.replace(from, to), to.length() > 40 ? "a long one" : to);
        }

        static Bad of(String refund, String what) {
            return new Bad(what, refund, 422, "INVALID");
        }

        Bad answering(int otherStatus, String otherCode) {
            return new Bad(what, refund, otherStatus, otherCode);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> refusals() {
        Stream<Bad> amounts = Stream.of(
                        "-1", "0", "100.001", "100.50", "1e3", "9223372036854775807", "10000000000000001", "\"1000\"")
                .map(value -> Bad.with(":1000,", ":" + value + ","));
        Stream<Bad> tooLarge = Stream.of("10001", "10000000000000000")
                .map(value -> Bad.with(":1000,", ":" + value + ",").answering(422, "REFUND_TOO_LARGE"));
        Stream<Bad> noJson = Stream.of("NaN", "9223372036854775808", "1,000", "١٠٠")
                .map(value -> Bad.with(":1000,", ":" + value + ",").answering(400, "MALFORMED_JSON"));
        Stream<Bad> currencies = Stream.of("VND", "USD", "XYZ", "cny", "").map(code -> Bad.with("CNY", code));
        Stream<Bad> reasons = Stream.of("", " ", "长".repeat(201), "破\\u0000", "破\\r\\nFAKE", "破\\u202e", "\\ud800")
                .map(text -> Bad.with("袋子破了", text));
        Stream<Bad> bodies = Stream.of(
                Bad.of("{}", "an empty object"),
                Bad.of("[]", "a list"),
                Bad.with("{\"amount\":{", "{\"takenFrom\":\"BANK\",\"amount\":{"),
                new Bad("null", "null", 400, "MALFORMED_JSON"),
                new Bad("nothing", "", 400, "BAD_REQUEST"),
                new Bad("half a body", GOOD.substring(0, 20), 400, "MALFORMED_JSON"));
        return Stream.of(amounts, tooLarge, noJson, currencies, reasons, bodies).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aBadRefundIsRefusedWithAProblemAndChangesNothing(Bad bad) {
        String before = state();

        for (String path : List.of("/refunds", "/refunds/preview")) {
            Answer refused = village.as("county").post("/orders/" + order + path, bad.refund());
            assertThat(refused.status()).as(refused.text()).isEqualTo(bad.status());
            assertThat(refused.code()).isEqualTo(bad.code());
            assertThat(refused.header("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(refused.text()).doesNotContain("Exception", "granary.", "\tat ");
        }
        assertThat(state()).isEqualTo(before);
    }

    private String state() {
        return village.order(order).toString()
                + refunds(order)
                + village.entries(order)
                + village.balances(village.today());
    }

    private JsonNode refunds(String id) {
        return village.as("county")
                .get("/orders/" + id + "/refunds")
                .expect(200)
                .json()
                .path("items");
    }

    @Test
    void aFailedOrderHasGivenEverythingBackAlready() {
        for (String path : List.of("/refunds", "/refunds/preview")) {
            Answer refused = village.as("county").post("/orders/" + failed + path, GOOD);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("ORDER_FAILED");
        }
        assertThat(refunds(failed)).isEmpty();
    }

    @Test
    void aPreviewIsWhatTheRefundThenBooksAndBooksNothing() {
        String another = placed();
        String before = village.order(another).toString() + village.balances(village.today());

        JsonNode preview = village.as("partner")
                .postUnkeyed("/orders/" + another + "/refunds/preview", Orders.refund(4_000))
                .expect(200)
                .json();

        assertThat(preview.path("sums").toString())
                .isEqualTo("[{\"account\":1210,\"amountMinor\":-4000},{\"account\":2050,\"amountMinor\":4000}]");
        assertThat(preview.at("/left/amount").asLong()).isEqualTo(6_000);
        assertThat(village.order(another).toString() + village.balances(village.today()))
                .isEqualTo(before);
        JsonNode booked = village.refund("partner", another, 4_000).expect(201).json();
        assertThat(booked.path("bookedOn")).isEqualTo(preview.path("bookedOn"));
        assertThat(village.entries(booked.path("id").asText()))
                .containsExactly("REFUND_AGREED 2050+4000 2310-4000", "VILLAGER_REFUNDED 2310+4000 1210-4000");
    }

    @Test
    void whatIsLeftCanBeRefundedAndThenNothing() {
        String another = placed();
        village.refund("county", another, 9_999).expect(201);
        village.refund("county", another, 1).expect(201);

        assertThat(village.refund("county", another, 1).code()).isEqualTo("REFUND_TOO_LARGE");
        assertThat(refunds(another)).hasSize(2);
    }

    @Test
    void theSameKeyAnswersTheFirstResultAndGivesNothingMoreBack() {
        String another = placed();
        Answer first = keyed(another, "once", GOOD).expect(201);
        Answer again = keyed(another, "once", GOOD).expect(201);

        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(refunds(another)).hasSize(1);
        assertThat(keyed(another, "once", Orders.refund(2_000)).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(keyed(order, "once", GOOD).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(refunds(another)).hasSize(1);
    }

    @Test
    void aRefundWithoutAKeyIsRefused() {
        Answer refused = village.as("county").postUnkeyed("/orders/" + order + "/refunds", GOOD);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void aRefundIsReadWhereItsAnswerSays() {
        Answer made = village.refund("partner", placed(), 1_000).expect(201);
        String location = made.header("Location").orElseThrow();
        assertThat(village.as("county").get(location).expect(200).json()).isEqualTo(made.json());
        assertThat(village.as("other county").get(location).status()).isEqualTo(404);
        String id = made.json().path("id").asText();
        assertThat(village.as("county")
                        .get("/orders/" + order + "/refunds/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(village.as("county")
                        .get("/orders?reference=" + id)
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void onlyWhoServesTheCenterRefundsThere() {
        String before = state();

        for (String who : List.of("other county", "maker", "checker", "auditor", "admin", "integrator")) {
            for (String path : List.of("/refunds", "/refunds/preview")) {
                assertThat(village.as(who).post("/orders/" + order + path, GOOD).status())
                        .as(who)
                        .isEqualTo(404);
            }
            assertThat(village.as(who).get("/orders/" + order + "/refunds").status())
                    .as(who)
                    .isEqualTo(404);
        }
        assertThat(village.refund("county", "ord_0", 1).status()).isEqualTo(404);
        assertThat(state()).isEqualTo(before);
    }

    /** An order in flight to which nothing more will happen by itself. */
    private String placed() {
        String id = village.place("county", Orders.trip("G7", 10_000, Orders.CASH))
                .path("id")
                .asText();
        village.awaitNotReached(id);
        return id;
    }

    private Answer keyed(String id, String key, String refund) {
        return village.as("county")
                .post(
                        "/orders/" + id + "/refunds",
                        refund.getBytes(StandardCharsets.UTF_8),
                        Api.JSON,
                        Map.of("Idempotency-Key", key));
    }
}
