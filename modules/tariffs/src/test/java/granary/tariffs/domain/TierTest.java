package granary.tariffs.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TierTest {
    private static final long GREATEST = TariffValidation.GREATEST_FEE_MINOR;

    @Test
    void shareIsRoundedOnceToTheEvenNeighbour() {
        assertThat(new Tier(1, 5_000, 0, 0, Tier.NO_MAXIMUM).price(100)).isZero();
        assertThat(new Tier(1, 5_000, 0, 0, Tier.NO_MAXIMUM).price(300)).isEqualTo(2);
    }

    @Test
    void fixedIsAddedAfterRoundingAndBeforeTheClamp() {
        assertThat(new Tier(1, 8_000, 10, 20, 500).price(1_000)).isEqualTo(20);
        assertThat(new Tier(1, 8_000, 10, 20, 500).price(5_000)).isEqualTo(50);
        assertThat(new Tier(1, 8_000, 10, 20, 500).price(1_000_000)).isEqualTo(500);
    }

    @Test
    void aSumBeyondLongStillFitsUnderAMaximum() {
        Tier capped = new Tier(1, 1_000_000, GREATEST, 0, GREATEST);
        assertThat(capped.price(GREATEST)).isEqualTo(GREATEST);
    }

    @Test
    void aFeeBeyondLongThrows() {
        Tier open = new Tier(1, 1_000_000, GREATEST, 0, Tier.NO_MAXIMUM);
        assertThatThrownBy(() -> open.price(GREATEST)).isInstanceOf(ArithmeticException.class);
    }

    @Property
    void agreesWithExactArithmetic(
            @ForAll @LongRange(min = 0) long amount,
            @ForAll @IntRange(max = 1_000_000) int ratePpm,
            @ForAll @LongRange(min = 0, max = GREATEST) long fixed,
            @ForAll @LongRange(min = 0, max = GREATEST) long min,
            @ForAll @LongRange(min = 0, max = GREATEST) long max) {
        Assume.that(min <= max);
        BigDecimal exact = BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(ratePpm))
                .movePointLeft(6)
                .setScale(0, RoundingMode.HALF_EVEN)
                .add(BigDecimal.valueOf(fixed))
                .max(BigDecimal.valueOf(min))
                .min(BigDecimal.valueOf(max));
        assertThat(new Tier(1, ratePpm, fixed, min, max).price(amount)).isEqualTo(exact.longValueExact());
    }
}
