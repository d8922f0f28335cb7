package granary.access.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import granary.access.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    enum Colour {
        RED
    }

    record Sample(
            @Nullable String name,
            @Nullable Long count,
            @Nullable Colour colour,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable List<MoneyJson> moneys) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"moneys\":[{\"amount\":1e3,\"currency\":\"CNY\"}]}",
                "{\"moneys\":[{\"amount\":1.5,\"currency\":\"CNY\"}]}",
                "{\"moneys\":[{\"amount\":\"1.234,56\",\"currency\":\"CNY\"}]}",
                "{\"moneys\":[{\"amount\":\"١٢\",\"currency\":\"CNY\"}]}",
                "{\"moneys\":[{\"amount\":\"12\",\"currency\":\"CNY\"}]}",
                "{\"moneys\":[{\"amount\":null,\"currency\":\"CNY\"}]}",
                "{\"moneys\":[{\"currency\":\"CNY\"}]}",
                "{\"moneys\":[{\"amount\":true,\"currency\":\"CNY\"}]}",
                "{\"moneys\":{}}",
                "{\"name\":5}",
                "{\"name\":true}",
                "{\"name\":[\"x\"]}",
                "{\"role\":\"admin\"}",
                "{\"colour\":0}",
                "{\"colour\":\"\"}",
                "{\"colour\":\"red\"}",
                "{\"count\":1.0}",
                "{\"at\":1761696000}",
                "{\"at\":\"2026-10-29T00:00:00\"}",
                "{\"day\":[2026,10,29]}",
                "{\"day\":\"2026-02-30\"}",
                "[]",
                "\"x\""
            })
    void whatWouldHaveToBeGuessedIsRefusedWithItsPlace(String json) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Json.read(json, Sample.class));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).hasSize(1);
        assertThat(problem.errors().get(0).message()).doesNotContain("granary").doesNotContain("java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nope",
                "null",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"moneys\":[{\"amount\":NaN,\"currency\":\"CNY\"}]}",
                "{\"name\":\"a\"} {}",
                "{'name':\"a\"}",
                "{\"name\":\"a\nb\"}"
            })
    void whatIsNoJsonIsMalformed(String json) {
        assertThatThrownBy(() -> Json.read(json, Sample.class))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("MALFORMED_JSON"));
    }

    @Test
    void anAmountBeyondLongIsRefused() {
        assertThatThrownBy(() -> Json.read("{\"amount\":9223372036854775808,\"currency\":\"CNY\"}", MoneyJson.class))
                .isInstanceOf(Problem.class);
    }

    @Test
    void tenThousandLevelsAreRefusedWithoutAnOverflow() {
        String deep = "{\"moneys\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertThatThrownBy(() -> Json.mapper().readTree(deep)).hasMessageContaining("nesting");
        assertThatThrownBy(() -> Json.read(deep, Sample.class)).isInstanceOf(Problem.class);
    }

    @Test
    void aWrongPlaceIsNamedByItsPointer() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> Json.read("{\"moneys\":[{\"amount\":1},{\"amount\":2.5}]}", Sample.class));
        assertThat(problem.errors().get(0))
                .isEqualTo(new Problem.FieldError("/moneys/1/amount", "expected a whole number"));
    }

    @Test
    void instantsKeepTheirOffsetsMeaningAndAreWrittenInUtc() {
        Sample sample = Json.read("{\"at\":\"2026-10-29T08:00:00+08:00\",\"day\":\"2026-10-29\"}", Sample.class);
        assertThat(Json.write(sample)).isEqualTo("{\"at\":\"2026-10-29T00:00:00Z\",\"day\":\"2026-10-29\"}");
    }

    @Property
    void everyAmountSurvivesTheWire(@ForAll long amount) {
        MoneyJson money = new MoneyJson(amount, "CNY");
        assertThat(Json.read(Json.write(money), MoneyJson.class)).isEqualTo(money);
    }

    @Property
    void noTextBreaksTheReaderInAnyOtherWayThanAProblem(@ForAll String text) {
        try {
            Json.read(text, Sample.class);
        } catch (Problem refused) {
            assertThat(refused.status()).isIn(400, 422);
        }
    }
}
