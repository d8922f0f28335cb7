package granary.ledger;

import static granary.money.Money.CNY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.ledger.domain.Account;
import granary.ledger.domain.AccountBalance;
import granary.ledger.domain.EntryKind;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.BusinessDate;
import granary.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class TrialBalanceIT {
    private static final BusinessDate FIRST = BusinessDate.of(2026, 10, 29);

    private final Database database;
    private final PostEntries entries;
    private final TrialBalance trialBalance;

    TrialBalanceIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "ledger");
        entries = new PostEntries(database);
        trialBalance = new TrialBalance(database);
    }

    @Test
    void openingPlusMovementIsClosing() {
        entries.post(List.of(entry(FIRST, Account.CASH_IN_HAND, Account.ORDERS_IN_PROGRESS, 100)));
        trialBalance.close("CN", FIRST, Optional.empty());
        entries.post(List.of(entry(FIRST.next(), Account.ORDERS_IN_PROGRESS, Account.MERCHANDISE_PAYABLE, 60)));
        List<AccountBalance> closing = trialBalance.close("CN", FIRST.next(), Optional.of(FIRST));
        assertThat(closing)
                .extracting(b -> b.account().number() + ":" + b.debit() + ":" + b.credit())
                .containsExactly("1210:100:0", "2010:0:60", "2050:0:40");
    }

    @Test
    void anAccountOnceUsedStaysAtNothing() {
        entries.post(List.of(
                entry(FIRST, Account.CASH_IN_HAND, Account.ORDERS_IN_PROGRESS, 5),
                entry(FIRST, Account.ORDERS_IN_PROGRESS, Account.CASH_IN_HAND, 5)));
        assertThat(trialBalance.close("CN", FIRST, Optional.empty()))
                .extracting(b -> b.account().number() + ":" + b.debit() + ":" + b.credit())
                .containsExactly("1210:0:0", "2050:0:0");
    }

    @Test
    void theDatabaseRefusesAnUnbalancedRow() {
        assertThatThrownBy(() -> database.jdbi().useHandle(h -> h.execute("""
                        INSERT INTO journal_entry (country, business_date, kind, reference, currency,
                            account1, amount1, account2, amount2)
                        VALUES ('CN', DATE('2026-10-29'), 'ORDER_ACCEPTED', 'x', 'CNY', 1010, 5, 2010, -4)
                        """)))
                .hasMessageMatching("(?is).*journal_entry_balances.*");
    }

    @Test
    void sumsAreExactBeyondALong() {
        for (int i = 0; i < 3; i++) {
            entries.post(List.of(entry(FIRST, Account.BANK, Account.SUSPENSE, Long.MAX_VALUE)));
        }
        assertThat(trialBalance
                        .close("CN", FIRST, Optional.empty())
                        .get(0)
                        .debit()
                        .toString())
                .isEqualTo("27670116110564327421");
    }

    private static JournalEntry entry(BusinessDate date, Account debit, Account credit, long minor) {
        return JournalEntry.of(
                EntryKind.ORDER_ACCEPTED,
                "ord_1",
                "CN",
                date,
                List.of(Posting.debit(debit, Money.of(minor, CNY)), Posting.credit(credit, Money.of(minor, CNY))));
    }
}
