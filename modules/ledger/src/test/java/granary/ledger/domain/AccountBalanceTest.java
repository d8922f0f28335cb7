package granary.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountBalanceTest {
    @Property
    void theNetAmountStandsOnOneSide(
            @ForAll @LongRange(max = Long.MAX_VALUE) long debits,
            @ForAll @LongRange(max = Long.MAX_VALUE) long credits) {
        AccountBalance balance = balance(debits, credits);

        assertThat(balance.debit().subtract(balance.credit())).isEqualTo(balance.net());
        assertThat(balance.net()).isEqualTo(BigInteger.valueOf(debits).subtract(BigInteger.valueOf(credits)));
        assertThat(balance.debit().min(balance.credit())).isEqualTo(BigInteger.ZERO);
    }

    @Test
    void movementsAddUpBeyondALong() {
        AccountBalance twice = balance(Long.MAX_VALUE, 3).plus(balance(Long.MAX_VALUE, 4));

        assertThat(twice.debitTotal())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1));
        assertThat(twice.creditTotal()).isEqualTo(BigInteger.valueOf(7));
        assertThat(twice.account()).isEqualTo(Account.BANK);
    }

    @ParameterizedTest
    @EnumSource
    void anAccountIsKnownByItsNumber(Account account) {
        assertThat(Account.of(account.number())).isEqualTo(account);
        assertThat(account.number()).isBetween(1010, 5090);
    }

    @Test
    void aNumberOutsideTheChartIsNoAccount() {
        assertThatThrownBy(() -> Account.of(9999)).hasMessageContaining("9999");
    }

    private static AccountBalance balance(long debits, long credits) {
        return new AccountBalance(Account.BANK, "CNY", BigInteger.valueOf(debits), BigInteger.valueOf(credits));
    }
}
