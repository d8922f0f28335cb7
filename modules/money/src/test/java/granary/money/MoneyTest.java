package granary.money;

import static granary.money.Money.CNY;
import static granary.money.Money.VND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @Test
    void decimalsComeFromTheCurrency() {
        assertThat(Money.parse("12.5", CNY)).isEqualTo(Money.of(1_250, CNY));
        assertThat(Money.parse("12", VND)).isEqualTo(Money.of(12, VND));
        assertThat(Money.of(-5, CNY).toDecimal()).isEqualTo("-0.05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "NaN", "1.234,56", "١٢", "1.005", "", " 1", "+1", "99999999999999999999"})
    void refusesWhatIsNotAnExactAmount(String text) {
        assertThatThrownBy(() -> Money.parse(text, CNY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void vndHasNoDecimals() {
        assertThatThrownBy(() -> Money.parse("1.5", VND)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overflowThrows() {
        assertThatThrownBy(() -> Money.of(Long.MAX_VALUE, CNY).plus(Money.of(1, CNY)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(Long.MIN_VALUE, CNY).negated()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currenciesDoNotMix() {
        assertThatThrownBy(() -> Money.of(1, CNY).plus(Money.of(1, VND))).hasMessageContaining("do not mix");
    }

    @Property
    void textAndBackIsTheSame(@ForAll long minor) {
        Money money = Money.of(minor, CNY);
        assertThat(Money.parse(money.toDecimal(), CNY)).isEqualTo(money);
    }

    @Property
    void rateAgreesWithExactArithmetic(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long minor, @ForAll @IntRange(max = 1_000_000) int ppm) {
        BigDecimal exact = BigDecimal.valueOf(minor)
                .multiply(BigDecimal.valueOf(ppm))
                .divide(BigDecimal.valueOf(1_000_000))
                .setScale(0, RoundingMode.HALF_EVEN);
        assertThat(new Rate(ppm).of(minor, RoundingMode.HALF_EVEN)).isEqualTo(exact.longValueExact());
    }

    @Test
    void halvesGoToTheEvenNeighbour() {
        assertThat(new Rate(500_000).of(1, RoundingMode.HALF_EVEN)).isZero();
        assertThat(new Rate(500_000).of(3, RoundingMode.HALF_EVEN)).isEqualTo(2);
    }
}
