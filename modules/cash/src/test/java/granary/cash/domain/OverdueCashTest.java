package granary.cash.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OverdueCashTest {
    @Test
    void withoutConsentNothingIsPaidAndNothingIsTaken() {
        OverdueCash cash = OverdueCash.without("P1", minor(100), 70, 1);
        assertThat(cash.setOffMinor()).isZero();
        assertThat(cash.blockedMinor()).isEqualTo(70);
        assertThat(cash.left(70)).isZero();
    }

    @Test
    void whatWouldNotHaveBeenPaidIsNotBlocked() {
        assertThat(OverdueCash.without("P1", minor(100), 70, 71).blockedMinor()).isZero();
        assertThat(OverdueCash.without("P1", minor(100), 0, 1).blockedMinor()).isZero();
        assertThat(OverdueCash.without("P1", minor(100), -5, 1).blockedMinor()).isZero();
    }

    @Test
    void withConsentTheRestIsPaidOnceNothingIsOverdue() {
        OverdueCash whole = OverdueCash.settingOff("P1", minor(30), 70);
        assertThat(whole.setOffMinor()).isEqualTo(30);
        assertThat(whole.left(70)).isEqualTo(40);
        OverdueCash part = OverdueCash.settingOff("P1", minor(100), 70);
        assertThat(part.setOffMinor()).isEqualTo(70);
        assertThat(part.left(70)).isZero();
        assertThat(OverdueCash.settingOff("P1", minor(100), -5).setOffMinor()).isZero();
    }

    @Test
    void moreThanIsOverdueIsNeverSetOff() {
        assertThatThrownBy(() -> new OverdueCash("P1", minor(10), 11, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theFeeIsSplitWithoutALoss(
            @ForAll @LongRange(min = 1, max = 1_000) long overdue,
            @ForAll @LongRange(min = -50, max = 1_000) long payable) {
        OverdueCash cash = OverdueCash.settingOff("P1", minor(overdue), payable);
        long most = Math.max(0, payable);
        assertThat(cash.setOffMinor()).isBetween(0L, Math.min(overdue, most));
        assertThat(cash.setOffMinor() + Math.max(0, cash.left(payable))).isEqualTo(most);
    }

    private static BigInteger minor(long minor) {
        return BigInteger.valueOf(minor);
    }
}
