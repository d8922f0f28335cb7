package granary.ear.bad;

import static org.assertj.core.api.Assertions.assertThat;

import granary.ear.orders.Orders;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that is none, in every place that takes money; PlacingOrdersIT asks the same of orders. */
@ExtendWith(BadInput.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadMoneyIT {
    private static final String TARIFF = """
            {"country":"CN","effectiveFrom":"2031-01-01","holdbackPpm":0,"holdbackDays":2,"rules":[
             {"kind":"PURCHASE","tiers":[{"from":1,"ratePpm":10000,"fixed":10,"min":20,"max":500}]}]}""";

    private final Refused refused;
    private final String order;
    private final String item;

    BadMoneyIT(Refused refused) {
        this.refused = refused;
        this.order = refused.post("county", "/orders", Orders.purchase("rice", 10_000, Orders.wallet("bad-money")))
                .expect(201)
                .json()
                .path("id")
                .asText();
        String tradeTime = refused.village()
                .today()
                .atTime(LocalTime.of(7, 0))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toOffsetDateTime()
                .toString();
        this.item = """
                {"source":"bad","sourceId":"money","center":"V1","kind":"TOP_UP","channel":"RELOADLY",\
                "providerRef":"r","amount":{"amount":3000,"currency":"CNY"},"tradeTime":"%s","payment":"CASH",\
                "cost":{"amount":2850,"currency":"CNY"}}""".formatted(tradeTime);
    }

    static Stream<String> amounts() {
        return Stream.of(
                "-1",
                "0",
                "1e3",
                "100.001",
                "0.5",
                "9223372036854775807",
                "10000000000000001",
                "\"10000\"",
                "\"1.234,56\"",
                "\"١٠٠\"",
                "null",
                "true",
                "[1]",
                "{}");
    }

    static Stream<String> noNumbers() {
        return Stream.of("NaN", "Infinity", "9223372036854775808", "1".repeat(200), "١٠٠", "+5", "0x10");
    }

    static Stream<String> currencies() {
        return Stream.of("VND", "XYZ", "cny", "", "CNYY", "¥");
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void aRefundOfNoAmountIsRefused(String amount) {
        String body = "{\"amount\":{\"amount\":%s,\"currency\":\"CNY\"},\"reason\":\"wet\"}".formatted(amount);

        refused.of(422, () -> refused.post("county", "/orders/" + order + "/refunds", body));
        refused.of(422, () -> refused.post("county", "/orders/" + order + "/refunds/preview", body));
    }

    @ParameterizedTest
    @MethodSource("noNumbers")
    void aRefundOfWhatIsNoJsonIsRefused(String amount) {
        String body = "{\"amount\":{\"amount\":%s,\"currency\":\"CNY\"},\"reason\":\"wet\"}".formatted(amount);
        refused.of(400, () -> refused.post("county", "/orders/" + order + "/refunds", body));
    }

    @ParameterizedTest
    @MethodSource("currencies")
    void aRefundInAnotherCurrencyIsRefused(String currency) {
        String body = "{\"amount\":{\"amount\":100,\"currency\":\"%s\"},\"reason\":\"wet\"}".formatted(currency);
        refused.of(422, () -> refused.post("county", "/orders/" + order + "/refunds", body));
    }

    @Test
    void moreThanWasPaidIsNotRefunded() {
        String body = "{\"amount\":{\"amount\":10001,\"currency\":\"CNY\"},\"reason\":\"wet\"}";

        assertThat(refused.of(422, () -> refused.post("county", "/orders/" + order + "/refunds", body)))
                .isEqualTo("REFUND_TOO_LARGE");
    }

    @ParameterizedTest
    @MethodSource({"amounts", "noNumbers"})
    void anItemOfNoAmountIsRefused(String amount) {
        String bad = Refused.with(item, ":3000,", ":" + amount + ",");
        refused.item(() -> refused.batch("integrator", "/service-transactions/batch", bad));
    }

    @ParameterizedTest
    @MethodSource("currencies")
    void anItemInACurrencyThatItsCountryDoesNotUseIsRefused(String currency) {
        String bad = Refused.with(item, "CNY", currency);
        refused.item(() -> refused.batch("integrator", "/service-transactions/batch", bad));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":-1,\"currency\":\"CNY\"}",
                "{\"amount\":3001,\"currency\":\"CNY\"}",
                "{\"amount\":9223372036854775807,\"currency\":\"CNY\"}",
                "{\"amount\":2850,\"currency\":\"VND\"}",
                "{\"amount\":28.50,\"currency\":\"CNY\"}",
                "{\"amount\":2850}",
                "2850"
            })
    void aCostThatIsNoneIsRefused(String cost) {
        String bad = Refused.with(item, "{\"amount\":2850,\"currency\":\"CNY\"}", cost);
        refused.item(() -> refused.batch("integrator", "/service-transactions/batch", bad));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ratePpm\":10000|\"ratePpm\":-1|422",
                "\"ratePpm\":10000|\"ratePpm\":1.5|422",
                "\"ratePpm\":10000|\"ratePpm\":1e3|422",
                "\"ratePpm\":10000|\"ratePpm\":9223372036854775807|422",
                "\"ratePpm\":10000|\"ratePpm\":NaN|400",
                "\"ratePpm\":10000|\"ratePpm\":\"1%\"|422",
                "\"fixed\":10|\"fixed\":-1|422",
                "\"fixed\":10|\"fixed\":9223372036854775807|422",
                "\"min\":20|\"min\":501|422",
                "\"min\":20|\"min\":-1|422",
                "\"max\":500|\"max\":99999999999999999999|400",
                "\"from\":1|\"from\":0|422",
                "\"from\":1|\"from\":2|422",
                "\"holdbackPpm\":0|\"holdbackPpm\":1000001|422",
                "\"holdbackPpm\":0|\"holdbackPpm\":-1|422",
                "\"holdbackDays\":2|\"holdbackDays\":-1|422",
                "\"holdbackDays\":2|\"holdbackDays\":2147483648|422",
                "\"kind\":\"PURCHASE\"|\"kind\":\"REFUND\"|422",
                "2031-01-01|2031-02-30|422",
            })
    void aTariffOfSenselessNumbersIsRefused(String from, String to, int status) {
        refused.of(status, () -> refused.post("maker", "/tariffs", Refused.with(TARIFF, from, to)));
    }
}
