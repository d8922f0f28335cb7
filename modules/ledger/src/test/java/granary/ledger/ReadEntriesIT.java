package granary.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.ledger.domain.Account;
import granary.ledger.domain.AccountBalance;
import granary.ledger.domain.EntryKind;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.ledger.domain.StoredEntry;
import granary.money.BusinessDate;
import granary.money.Money;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ReadEntriesIT {
    private static final BusinessDate DAY = BusinessDate.of(2026, 10, 29);

    private final Database database;
    private final PostEntries post;
    private final ReadEntries read;

    ReadEntriesIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "ledger");
        post = new PostEntries(database);
        read = new ReadEntries(database);
    }

    @Test
    void anEntryIsFoundByWhatItBooksAndReadsAsItWasPosted() {
        JournalEntry accepted = cash("stx_1", DAY, 100, "V1");
        JournalEntry refunded = cash("stx_1", DAY.next(), 40, "V2");
        post.post(List.of(accepted, cash("stx_2", DAY, 7, "V1"), refunded));
        List<StoredEntry> found = read.of("stx_1", 0, 10);
        assertThat(found).extracting(StoredEntry::entry).containsExactly(accepted, refunded);
        assertThat(read.of("stx_1", found.get(0).entryNo(), 10))
                .extracting(StoredEntry::entry)
                .containsExactly(refunded);
        assertThat(read.of("stx_3", 0, 10)).isEmpty();
    }

    @Test
    void anOwnersPartOfAnAccountIsSummedUpToADate() {
        post.post(List.of(
                cash("stx_1", DAY, 100, "V1"),
                cash("stx_2", DAY, 50, "V2"),
                back("stx_3", DAY, 30, "V1"),
                cash("stx_4", DAY.next(), 1, "V1")));
        assertThat(read.ofOwner("CN", DAY, Account.CASH_IN_HAND, "V1"))
                .containsExactly(new AccountBalance(
                        Account.CASH_IN_HAND, "CNY", BigInteger.valueOf(100), BigInteger.valueOf(30)));
        assertThat(read.ofOwner("CN", DAY.next(), Account.CASH_IN_HAND, "V1")
                        .get(0)
                        .net())
                .isEqualTo(71);
        assertThat(read.ofOwner("CN", DAY, Account.CASH_IN_HAND, "V3")).isEmpty();
    }

    @Test
    void thePartnersSideOfANightIsFound() {
        database.jdbi().useHandle(h -> h.execute("""
                        INSERT INTO partner_entry VALUES ('CN', DATE('2026-10-29'), 7, 'CNY', 100, 0, 0, 90, 0, 10, 0, 0)
                        """));
        assertThat(read.ofPartner("CN", DAY, 7).orElseThrow().holdback2120().credit())
                .isEqualTo(10);
        assertThat(read.ofPartner("CN", DAY, 8)).isEmpty();
    }

    private static JournalEntry cash(String reference, BusinessDate date, long minor, String owner) {
        Money amount = Money.of(minor, Money.CNY);
        return JournalEntry.of(
                EntryKind.ITEM_ACCEPTED,
                reference,
                "CN",
                date,
                List.of(
                        Posting.debit(Account.CASH_IN_HAND, amount).owner(owner),
                        Posting.credit(Account.BILLER_PAYABLE, amount)));
    }

    private static JournalEntry back(String reference, BusinessDate date, long minor, String owner) {
        Money amount = Money.of(minor, Money.CNY);
        return JournalEntry.of(
                EntryKind.ITEM_REFUNDED,
                reference,
                "CN",
                date,
                List.of(
                        Posting.debit(Account.BILLER_PAYABLE, amount),
                        Posting.credit(Account.CASH_IN_HAND, amount).owner(owner)));
    }
}
