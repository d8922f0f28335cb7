package granary.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.access.wire.Json;
import org.junit.jupiter.api.Test;

class TemperTest {
    private static final JsonNode PLAIN = details("{\"phone\":\"13912345678\",\"operator\":\"CMCC\"}");

    @Test
    void workIsFulfilledUnlessItAsksForSomethingElse() {
        assertThat(Temper.towards(PLAIN, 0)).isEqualTo(Temper.FULFILS);
    }

    @Test
    void aWordAtTheEndOfAnyTextProvokes() {
        assertThat(Temper.towards(details("{\"lines\":[{\"product\":\"rice\"},{\"product\":\"tea-fail\"}]}"), 0))
                .isEqualTo(Temper.FAILS);
        assertThat(Temper.towards(details("{\"trip\":\"Hangzhou-never\"}"), 0)).isEqualTo(Temper.NEVER_ANSWERS);
    }

    @Test
    void fiveDigitsAtTheEndOfAPhoneProvoke() {
        assertThat(Temper.towards(details("{\"phone\":\"13900099902\"}"), 0)).isEqualTo(Temper.ANSWERS_LATE);
        assertThat(Temper.towards(details("{\"phone\":\"13900099903\"}"), 0)).isEqualTo(Temper.ANSWERS_TWICE);
    }

    @Test
    void aShareFailsAndAlwaysTheSameWork() {
        assertThat(Temper.towards(PLAIN, 1_000_000)).isEqualTo(Temper.FAILS);
        assertThat(Temper.towards(PLAIN, 300_000)).isEqualTo(Temper.towards(PLAIN, 300_000));
    }

    private static JsonNode details(String json) {
        return Json.read(json, JsonNode.class);
    }
}
