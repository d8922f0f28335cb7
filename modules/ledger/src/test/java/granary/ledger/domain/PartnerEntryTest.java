package granary.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.ledger.domain.PartnerEntry.Sides;
import granary.money.BusinessDate;
import granary.money.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PartnerEntryTest {
    private static final Sides[] NOTHING = {Sides.NONE, Sides.NONE, Sides.NONE, Sides.NONE};

    @Property
    void aFeeOnOneSideAndItsUseOnTheOthersBalance(
            @ForAll @LongRange(max = 1L << 60) long payable,
            @ForAll @LongRange(max = 1L << 60) long held,
            @ForAll @LongRange(max = 1L << 60) long owed) {
        PartnerEntry entry = entry(
                new Sides(payable + held + owed, 0), new Sides(0, payable), new Sides(0, held), new Sides(0, owed));

        assertThat(entry.fees5010().debit()).isEqualTo(payable + held + owed);
    }

    @Property
    void oneMinorUnitTooMuchAnywhereIsNoEntry(@ForAll @IntRange(max = 3) int account) {
        Sides[] debit = NOTHING.clone();
        debit[account] = new Sides(1, 0);
        Sides[] credit = NOTHING.clone();
        credit[account] = new Sides(0, 1);

        assertThatThrownBy(() -> entry(debit)).hasMessageContaining("off by 1 minor units");
        assertThatThrownBy(() -> entry(credit)).hasMessageContaining("off by -1 minor units");
    }

    @Test
    void sumsBeyondALongDoNotPassAsBalanced() {
        Sides most = new Sides(Long.MAX_VALUE, 0);

        assertThatThrownBy(() -> entry(most, most, new Sides(2, 0), Sides.NONE)).hasMessageContaining("off by");
    }

    @Test
    void sidesAreFromZeroUp() {
        assertThat(new Sides(0, 0)).isEqualTo(Sides.NONE);
        assertThatThrownBy(() -> new Sides(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sides(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PartnerEntry entry(Sides... sides) {
        return new PartnerEntry(
                "CN", BusinessDate.of(2026, 10, 29), 1, Money.CNY, sides[0], sides[1], sides[2], sides[3]);
    }
}
