package granary.ledger.domain;

import static granary.money.Money.CNY;
import static granary.money.Money.VND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.money.BusinessDate;
import granary.money.Money;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class JournalEntryTest {
    private static final BusinessDate DAY = BusinessDate.of(2026, 10, 29);

    @Test
    void debitsAndCreditsThatDifferAreNoEntry() {
        assertThatThrownBy(() -> entry(
                        Posting.debit(Account.CASH_IN_HAND, Money.of(100, CNY)),
                        Posting.credit(Account.ORDERS_IN_PROGRESS, Money.of(99, CNY))))
                .hasMessageContaining("off by 1 minor units");
    }

    @Property
    void splitsOfOneAmountBalance(
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 2) long a,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 2) long b) {
        JournalEntry entry = entry(
                Posting.debit(Account.ORDERS_IN_PROGRESS, Money.of(a + b, CNY)),
                Posting.credit(Account.TOP_UP_FLOAT, Money.of(a, CNY)),
                Posting.credit(Account.TOP_UP_MARGIN, Money.of(b, CNY)));
        assertThat(entry.currency()).isEqualTo(CNY);
    }

    @Test
    void sumsBeyondALongDoNotPassAsBalanced() {
        Money most = Money.of(Long.MAX_VALUE, CNY);
        assertThatThrownBy(() -> entry(
                        Posting.debit(Account.BANK, most),
                        Posting.debit(Account.BANK, most),
                        Posting.debit(Account.BANK, Money.of(2, CNY))))
                .hasMessageContaining("off by");
    }

    @Test
    void currenciesDoNotMix() {
        assertThatThrownBy(() -> entry(
                        Posting.debit(Account.BANK, Money.of(1, CNY)),
                        Posting.credit(Account.SUSPENSE, Money.of(1, VND))))
                .hasMessageContaining("mixes");
    }

    @Test
    void aPostingNamesItsSide() {
        assertThatThrownBy(() -> Posting.debit(Account.BANK, Money.of(-1, CNY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Posting.credit(Account.BANK, Money.of(1, CNY)).signed()).isEqualTo(Money.of(-1, CNY));
    }

    private static JournalEntry entry(Posting... postings) {
        return JournalEntry.of(EntryKind.ORDER_ACCEPTED, "ord_1", "CN", DAY, List.of(postings));
    }
}
