package granary.money;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    @Property
    void aShareIsThatOfExactArithmetic(@ForAll long minor, @ForAll @IntRange(max = 1_000_000) int ppm) {
        assertThat(new Rate(ppm).of(minor, RoundingMode.HALF_EVEN))
                .isEqualTo(exact(minor, ppm, RoundingMode.HALF_EVEN));
    }

    /** Small amounts and round rates, where halves are common. */
    @Property
    void halvesGoToTheEvenNeighbour(
            @ForAll @LongRange(min = -500, max = 500) long minor, @ForAll @IntRange(max = 20) int twentieths) {
        int ppm = twentieths * 50_000;

        assertThat(new Rate(ppm).of(minor, RoundingMode.HALF_EVEN))
                .isEqualTo(exact(minor, ppm, RoundingMode.HALF_EVEN));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 2", "5, 2", "7, 4", "-1, 0", "-3, -2"})
    void halfOfAnOddAmountIsEven(long minor, long half) {
        assertThat(new Rate(500_000).of(minor, RoundingMode.HALF_EVEN)).isEqualTo(half);
    }

    @ParameterizedTest
    @EnumSource(names = "UNNECESSARY", mode = EnumSource.Mode.EXCLUDE)
    void theRoundingIsTheOneThatIsNamed(RoundingMode rounding) {
        assertThat(new Rate(8_500).of(12_345, rounding)).isEqualTo(exact(12_345, 8_500, rounding));
    }

    @Test
    void aShareKeepsTheCurrency() {
        assertThat(new Rate(8_000).of(Money.of(12_500, Money.CNY), RoundingMode.HALF_EVEN))
                .isEqualTo(Money.of(100, Money.CNY));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_001})
    void aRateIsNeverLessThanNothingOrMoreThanTheWhole(int ppm) {
        assertThatThrownBy(() -> new Rate(ppm)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingAndTheWholeAreRates() {
        assertThat(new Rate(0).of(Long.MAX_VALUE, RoundingMode.HALF_EVEN)).isZero();
        assertThat(new Rate(1_000_000).of(Long.MAX_VALUE, RoundingMode.HALF_EVEN))
                .isEqualTo(Long.MAX_VALUE);
    }

    private static long exact(long minor, int ppm, RoundingMode rounding) {
        return BigDecimal.valueOf(minor)
                .multiply(BigDecimal.valueOf(ppm))
                .divide(BigDecimal.valueOf(1_000_000))
                .setScale(0, rounding)
                .longValueExact();
    }

    @Test
    void whatIsWithinAnAmountAndItsRestMakeTheWhole() {
        Rate vat = new Rate(60_000);
        assertThat(vat.within(Money.of(200, Money.CNY), RoundingMode.HALF_EVEN)).isEqualTo(Money.of(11, Money.CNY));
        assertThat(vat.within(Money.of(100, Money.CNY), RoundingMode.HALF_EVEN)).isEqualTo(Money.of(6, Money.CNY));
        assertThat(vat.within(Money.zero(Money.CNY), RoundingMode.HALF_EVEN)).isEqualTo(Money.zero(Money.CNY));
        assertThat(new Rate(1_000_000).within(Money.of(5, Money.CNY), RoundingMode.HALF_EVEN))
                .isEqualTo(Money.of(2, Money.CNY));
        assertThat(vat.within(Money.of(Long.MAX_VALUE, Money.CNY), RoundingMode.HALF_EVEN))
                .isEqualTo(Money.of(522_077_662_463_477_876L, Money.CNY));
    }
}
