package granary.adjustments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import granary.money.BusinessDate;
import granary.money.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineBudgetTest {
    private static final SettledPartner PARTNER = new SettledPartner("CN", 7, "P7", Money.CNY);
    private static final BusinessDate DATE = BusinessDate.of(2026, 10, 29);

    @Test
    void noMoreIsChargedThanTheFee() {
        LineBudget budget = budget(100);
        assertThat(budget.bears(-100)).isTrue();
        assertThat(budget.bears(-101)).isFalse();
    }

    @Test
    void aRefundsLineBearsNoCharge() {
        assertThat(budget(-100).bears(-1)).isFalse();
    }

    @Test
    void whatIsInThePartnersFavourNeedsNoBudget() {
        assertThat(budget(0).bears(Long.MAX_VALUE)).isTrue();
    }

    @Test
    void aProposedChargeCountsAndAProposedCreditDoesNot() {
        assertThat(budget(100, proposed(-60)).bears(-41)).isFalse();
        assertThat(budget(100, proposed(60)).bears(-101)).isFalse();
        assertThat(budget(100, approved(60)).bears(-160)).isTrue();
        assertThat(budget(100, rejected(-60)).bears(-100)).isTrue();
    }

    /** However charges and credits come, what is approved never takes more than there was. */
    @Property
    void approvedChargesNeverExceedFeeAndCredits(
            @ForAll @LongRange(max = 1_000) long fee,
            @ForAll @Size(max = 12) List<@LongRange(min = -600, max = 600) Long> amounts) {
        List<Adjustment> others = new ArrayList<>();
        BigInteger left = BigInteger.valueOf(fee);
        for (long amount : amounts) {
            if (amount != 0 && new LineBudget(line(fee), others).bears(amount)) {
                others.add(approved(amount));
                left = left.add(BigInteger.valueOf(amount));
            }
            assertThat(left).isGreaterThanOrEqualTo(BigInteger.ZERO);
        }
    }

    private static LineBudget budget(long fee, Adjustment... others) {
        return new LineBudget(line(fee), List.of(others));
    }

    private static SealedLine line(long fee) {
        return new SealedLine("fee_1", PARTNER, DATE, fee);
    }

    private static Adjustment proposed(long minor) {
        Correction correction =
                new Correction(PARTNER, Money.of(minor, Money.CNY), Optional.of("fee_1"), Optional.empty(), "a reason");
        return Adjustment.propose("adj_" + minor, correction, "maker", Instant.EPOCH);
    }

    private static Adjustment approved(long minor) {
        return proposed(minor).decided(new Adjustment.Decision(true, "checker", Instant.EPOCH, ""), DATE);
    }

    private static Adjustment rejected(long minor) {
        return proposed(minor).decided(new Adjustment.Decision(false, "checker", Instant.EPOCH, ""), DATE);
    }
}
