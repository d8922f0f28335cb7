package granary.ear.bad;

import static org.assertj.core.api.Assertions.assertThat;

import granary.ear.orders.Orders;
import granary.ear.server.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are wrong in how they are sent, whatever they ask. */
@ExtendWith(BadInput.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadProtocolIT {
    private static final String ORDER = Orders.purchase("rice", 100, Orders.CASH);
    private static final String SELLER = "{\"code\":\"S9\",\"name\":\"n\",\"center\":\"V1\"}";
    private static final int DEEP = 10_000;

    private final Refused refused;

    BadProtocolIT(Refused refused) {
        this.refused = refused;
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("nothing", "", 400),
                Arguments.of("null", "null", 400),
                Arguments.of("a list", "[]", 422),
                Arguments.of("a text", "\"x\"", 422),
                Arguments.of("half a body", "{\"code\":\"S9\"", 400),
                Arguments.of("two bodies", SELLER + SELLER, 400),
                Arguments.of("a field twice", SELLER.replace("{", "{\"code\":\"S8\","), 400),
                Arguments.of("deep lists", "{\"code\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}", 422),
                Arguments.of("deep objects", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP), 400),
                Arguments.of("a comment", SELLER.replace("{", "{/* */"), 400),
                Arguments.of("single quotes", SELLER.replace('"', '\''), 400),
                Arguments.of("a field too many", SELLER.replace("{", "{\"more\":1,"), 422),
                Arguments.of("a wrong case", SELLER.replace("code", "Code"), 422));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBodyThatIsNotOneGoodObjectIsRefused(String what, String body, int status) {
        refused.of(status, () -> refused.post("admin", "/sellers", body));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void anOutcomeIsHeldToItsSignatureBeforeItIsRead(String what, String body, int status) {
        refused.of(
                401,
                () -> refused.village()
                        .as("admin")
                        .postUnnamed(
                                "/handoffs/hnd_1/outcomes",
                                body.getBytes(StandardCharsets.UTF_8),
                                Map.of("Granary-Signature", "t=1,v1=00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "\u00e4"})
    void whatIsNoKeyIsRefused(String key) {
        refused.of(
                400,
                () -> refused.village()
                        .as("county")
                        .postUnkeyed(
                                "/orders",
                                ORDER.getBytes(StandardCharsets.UTF_8),
                                "application/json",
                                key.isBlank() ? Map.of() : Map.of("Idempotency-Key", key)));
    }

    @ParameterizedTest
    @CsvSource({"/sellers,admin", "/centers,admin", "/orders,county", "/tariffs,maker"})
    void aKeyThatIsTooLongIsRefused(String path, String who) {
        refused.of(400, () -> refused.post(who, path, "{}", Map.of("Idempotency-Key", "x".repeat(101))));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        Map<String, String> key = Map.of("Idempotency-Key", "bad-protocol");
        refused.post("admin", "/sellers", SELLER, key).expect(201);

        assertThat(refused.of(422, () -> refused.post("admin", "/sellers", SELLER.replace("S9", "S10"), key)))
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "application/merge-patch"
            })
    void anotherMediaTypeIsNotTaken(String type) {
        refused.of(
                415,
                () -> refused.village()
                        .as("admin")
                        .post("/sellers", SELLER.getBytes(StandardCharsets.UTF_8), type, Map.of()));
    }

    /** Of any type: a record of one text is read from plain text, too, if nobody says no. */
    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*"})
    void aBodyOfAnyTypeIsNotTaken(String type) {
        byte[] body = "{\"reason\":\"another partner's\"}".getBytes(StandardCharsets.UTF_8);
        refused.of(
                415,
                () -> refused.village()
                        .as("checker")
                        .post("/partners/P1/cash/deposits/dep_1/reversal", body, type, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Type|json",
                "Content-Type|/",
                "Content-Type|;;;",
                "Accept|garbage",
                "Accept|;",
                "Accept|application/json;q=x"
            })
    void aHeaderThatCannotBeReadIsRefused(String header, String value) {
        refused.of(
                400,
                () -> refused.village()
                        .as("admin")
                        .call(
                                "POST",
                                "/sellers",
                                SELLER.getBytes(StandardCharsets.UTF_8),
                                Map.of(header, value, "Idempotency-Key", "bad-header")));
    }

    @ParameterizedTest
    @CsvSource({
        "/orders?limit=0,422",
        "/orders?limit=501,422",
        "/orders?limit=abc,400",
        "/orders?limit=99999999999999999999,400",
        "/orders?cursor=%2B%2B,422",
        "/orders?cursor=AA,422",
        "/orders?state=LOST,422",
        "/orders/..%2f..%2fetc,400",
        "/orders/%ff%fe,400",
        "/orders/ord_%C0%AE,400"
    })
    void anAddressThatMakesNoSenseIsRefused(String path, int status) {
        String before = refused.village().as("county").get("/orders").text();
        Answer answer = refused.village().as("county").get(path);

        assertThat(answer.status()).as(answer.text()).isIn(status, 404);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.village().as("county").get("/orders").text()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'to':'2026-02-30T00:00:00Z'}|422",
                "{'to':'+1000000000-12-31T23:59:59Z'}|422",
                "{'to':'9999-12-31T23:59:59Z'}|422",
                "{'to':'2020-01-01T00:00:00Z'}|409",
                "{'to':1793232000}|422",
                "{}|422"
            })
    void theClockStandsWhereItIs(String body, int status) {
        refused.of(status, () -> refused.post("admin", "/sandbox/clock", body.replace('\'', '"')));
    }
}
