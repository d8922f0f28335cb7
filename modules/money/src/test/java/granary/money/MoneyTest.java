package granary.money;

import static granary.money.Money.CNY;
import static granary.money.Money.VND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
        assertThatThrownBy(() -> Money.of(Long.MIN_VALUE, CNY).minus(Money.of(1, CNY)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(Long.MIN_VALUE, CNY).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(Long.MIN_VALUE, CNY).abs()).isInstanceOf(ArithmeticException.class);
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
    void whatIsAddedCanBeTakenAway(@ForAll int a, @ForAll int b) {
        Money sum = Money.of(a, CNY).plus(Money.of(b, CNY));

        assertThat(sum).isEqualTo(Money.of((long) a + b, CNY));
        assertThat(sum.minus(Money.of(b, CNY))).isEqualTo(Money.of(a, CNY));
        assertThat(sum.minus(sum)).isEqualTo(Money.zero(CNY));
    }

    @Property
    void theSignIsThatOfTheAmount(@ForAll @LongRange(min = -5, max = 5) long minor) {
        Money money = Money.of(minor, CNY);

        assertThat(money.isPositive()).isEqualTo(minor > 0);
        assertThat(money.isZero()).isEqualTo(minor == 0);
        assertThat(money.isNegative()).isEqualTo(minor < 0);
        assertThat(money.negated()).isEqualTo(Money.of(-minor, CNY));
        assertThat(money.abs()).isEqualTo(Money.of(Math.abs(minor), CNY));
    }

    @Property
    void amountsAreOrderedByTheirMinorUnits(@ForAll long a, @ForAll long b) {
        assertThat(Integer.signum(Money.of(a, CNY).compareTo(Money.of(b, CNY)))).isEqualTo(Long.compare(a, b));
    }

    @Test
    void anAmountReadsWithItsCurrency() {
        assertThat(Money.of(1_250, CNY)).hasToString("12.50 CNY");
        assertThat(Money.of(1_250, VND)).hasToString("1250 VND");
    }
}
