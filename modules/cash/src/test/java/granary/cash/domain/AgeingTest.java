package granary.cash.domain;

import static org.assertj.core.api.Assertions.assertThat;

import granary.money.BusinessDate;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AgeingTest {
    private static final BusinessDate FIRST = BusinessDate.of(2026, 10, 1);

    @Test
    void whatIsHeldIsWhatCameLast() {
        assertThat(oldest(30, 50, 20, 30)).contains(FIRST.plusDays(2));
        assertThat(oldest(31, 50, 20, 30)).contains(FIRST.plusDays(1));
        assertThat(oldest(100, 50, 20, 30)).contains(FIRST);
        assertThat(oldest(0, 50, 20, 30)).isEmpty();
        assertThat(oldest(-5, 50, 20, 30)).isEmpty();
    }

    @Test
    void whatIsHeldForTheDaysIsDue() {
        assertThat(Ageing.lastDue(FIRST.plusDays(7), 7)).isEqualTo(FIRST);
        assertThat(Ageing.lastDue(FIRST, 0)).isEqualTo(FIRST);
    }

    /** Against a queue from which every payment takes the oldest first. */
    @Property
    void payingTheOldestFirstLeavesTheSame(
            @ForAll @Size(max = 12) List<@LongRange(min = 0, max = 50) Long> takenIn,
            @ForAll @LongRange(min = 0, max = 600) long left,
            @ForAll @LongRange(min = 0, max = 14) long days) {
        long all = takenIn.stream().mapToLong(Long::longValue).sum();
        long[] queue = takenIn.stream().mapToLong(Long::longValue).toArray();
        long toPay = left;
        for (int i = 0; i < queue.length; i++) {
            long paid = Math.min(queue[i], toPay);
            queue[i] -= paid;
            toPay -= paid;
        }
        int lastDue = takenIn.size() - 1 - (int) days;
        long due = 0;
        long since = 0;
        Optional<BusinessDate> oldest = Optional.empty();
        Ageing ageing = new Ageing(BigInteger.valueOf(all - left));
        for (int i = queue.length - 1; i >= 0; i--) {
            ageing.before(FIRST.plusDays(i), BigInteger.valueOf(takenIn.get(i)));
            oldest = queue[i] > 0 ? Optional.of(FIRST.plusDays(i)) : oldest;
            due += i <= lastDue ? queue[i] : 0;
            since += i > lastDue ? takenIn.get(i) : 0;
        }
        assertThat(Ageing.overdue(BigInteger.valueOf(all - left), BigInteger.valueOf(since)))
                .isEqualTo(BigInteger.valueOf(due));
        assertThat(ageing.oldestUnpaid()).isEqualTo(oldest);
    }

    private static Optional<BusinessDate> oldest(long held, long... takenIn) {
        Ageing ageing = new Ageing(BigInteger.valueOf(held));
        for (int i = takenIn.length - 1; i >= 0; i--) {
            ageing.before(FIRST.plusDays(i), BigInteger.valueOf(takenIn[i]));
        }
        return ageing.oldestUnpaid();
    }
}
