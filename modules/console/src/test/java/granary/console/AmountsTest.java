package granary.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class AmountsTest {
    private final Amounts amounts = new Amounts();

    @Test
    void decimalsComeFromTheCurrency() {
        assertThat(amounts.of(123_456, "CNY")).isEqualTo("¥1,234.56");
        assertThat(amounts.of(123_456, "VND")).endsWith("123,456");
    }

    @Test
    void whatFlowsBackHasItsSignFirst() {
        assertThat(amounts.of(-6, "CNY")).isEqualTo("\u2212¥0.06");
    }

    @Test
    void sumsBeyondALongAreShownWhole() {
        assertThat(amounts.of(new BigInteger("12345678901234567890123"), "CNY"))
                .isEqualTo("¥123,456,789,012,345,678,901.23");
    }

    @Test
    void anExactShareKeepsEveryDecimal() {
        assertThat(amounts.exact(new BigDecimal("12.345"), "CNY")).isEqualTo("¥0.12345");
        assertThat(amounts.exact(new BigDecimal("100"), "CNY")).isEqualTo("¥1.00");
    }

    @Test
    void aRateIsAPercentage() {
        assertThat(amounts.percent(8_000)).isEqualTo("0.8%");
        assertThat(amounts.percent(1_000_000)).isEqualTo("100%");
        assertThat(amounts.percent(0)).isEqualTo("0%");
    }
}
