package granary.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDateTest {
    private static final BusinessDate LEAP_DAY = BusinessDate.of(2028, 2, 29);

    @Test
    void daysFollowTheCalendar() {
        assertThat(LEAP_DAY.next()).isEqualTo(BusinessDate.of(2028, 3, 1));
        assertThat(LEAP_DAY.previous()).isEqualTo(BusinessDate.of(2028, 2, 28));
        assertThat(LEAP_DAY.plusDays(366)).isEqualTo(BusinessDate.of(2029, 3, 1));
        assertThat(LEAP_DAY.month()).isEqualTo(YearMonth.of(2028, 2));
    }

    @Property
    void anOrderOfDatesIsThatOfDays(@ForAll @IntRange(max = 40) int a, @ForAll @IntRange(max = 40) int b) {
        BusinessDate one = LEAP_DAY.plusDays(a);
        BusinessDate other = LEAP_DAY.plusDays(b);

        assertThat(one.isBefore(other)).isEqualTo(a < b);
        assertThat(one.isAfter(other)).isEqualTo(a > b);
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.compare(a, b));
        assertThat(one.max(other)).isEqualTo(LEAP_DAY.plusDays(Math.max(a, b)));
    }

    @Property
    void textAndBackIsTheSame(@ForAll @IntRange(max = 360_000) int days) {
        BusinessDate date = BusinessDate.of(2000, 1, 1).plusDays(days);

        assertThat(BusinessDate.parse(date.toString())).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-29", "2026-2-1", "29.10.2026", "2026-10-29T00:00", "٢٠٢٦-١٠-٢٩", "20261029"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> BusinessDate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDateBeyondAnyBookIsRefused() {
        assertThat(new BusinessDate(LocalDate.of(2000, 1, 1)).next()).isEqualTo(BusinessDate.of(2000, 1, 2));
        assertThat(new BusinessDate(LocalDate.of(2999, 12, 31)).previous()).isEqualTo(BusinessDate.of(2999, 12, 30));
        assertThatThrownBy(() -> BusinessDate.of(1999, 12, 31)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BusinessDate.of(3000, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
