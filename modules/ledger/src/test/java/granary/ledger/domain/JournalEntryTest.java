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

    @Test
    void anEntryHasTwoToSixPostings() {
        Posting debit = Posting.debit(Account.BANK, Money.of(1, CNY));
        Posting credit = Posting.credit(Account.SUSPENSE, Money.of(1, CNY));

        assertThat(entry(debit, credit).postings()).hasSize(2);
        assertThat(entry(debit, credit, debit, credit, debit, credit).postings())
                .hasSize(JournalEntry.MOST_POSTINGS);
        assertThatThrownBy(() -> entry(debit)).hasMessageContaining("1 postings");
        assertThatThrownBy(() -> entry(debit, credit, debit, credit, debit, credit, debit))
                .hasMessageContaining("7 postings");
    }

    @Test
    void aReferenceFitsItsColumn() {
        assertThat(referring("x".repeat(80)).reference()).hasSize(80);
        assertThatThrownBy(() -> referring("x".repeat(81))).hasMessageContaining("1 to 80 characters");
        assertThatThrownBy(() -> referring(" ")).hasMessageContaining("1 to 80 characters");
    }

    @Test
    void aPostingMayHaveAnOwner() {
        Posting posting = Posting.debit(Account.CASH_IN_HAND, Money.of(5, CNY)).owner("P1");

        assertThat(posting.owner()).isEqualTo("P1");
        assertThat(posting.signed()).isEqualTo(Money.of(5, CNY));
        assertThatThrownBy(() -> new Posting(Account.BANK, Money.zero(CNY), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static JournalEntry referring(String reference) {
        return JournalEntry.of(
                EntryKind.ORDER_ACCEPTED,
                reference,
                "CN",
                DAY,
                List.of(
                        Posting.debit(Account.BANK, Money.of(1, CNY)),
                        Posting.credit(Account.SUSPENSE, Money.of(1, CNY))));
    }

    private static JournalEntry entry(Posting... postings) {
        return JournalEntry.of(EntryKind.ORDER_ACCEPTED, "ord_1", "CN", DAY, List.of(postings));
    }
}
