package granary.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.ledger.domain.Account;
import granary.ledger.domain.EntryKind;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.BusinessDate;
import granary.money.Money;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Entries come from several at once while their insert is compiled, as after a start, again and again. */
@OnEachDatabase
class PostEntriesAtOnceIT {
    private static final BusinessDate DAY = BusinessDate.of(2026, 10, 29);
    private static final int WRITERS = 8;
    private static final int EACH = 150;

    private final Database database;

    PostEntriesAtOnceIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "ledger");
    }

    @Test
    void nobodyIsRefusedAndEachHasItsNumber() throws Exception {
        PostEntries entries = new PostEntries(database);
        CyclicBarrier together = new CyclicBarrier(WRITERS);
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> writers = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> pool.submit(() -> {
                        together.await();
                        for (int i = 0; i < EACH; i++) {
                            forgetCompiled();
                            entries.post(List.of(entry(writer + "-" + i)));
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            pool.shutdownNow();
        }

        int numbers = database.jdbi()
                .withHandle(h -> h.createQuery("SELECT COUNT(DISTINCT entry_no) FROM journal_entry")
                        .mapTo(Integer.class)
                        .one());
        assertThat(numbers).isEqualTo(WRITERS * EACH);
    }

    private void forgetCompiled() {
        if (database.dialect() == Dialect.DERBY) {
            database.jdbi().useHandle(h -> h.execute("CALL SYSCS_UTIL.SYSCS_EMPTY_STATEMENT_CACHE()"));
        }
    }

    private static JournalEntry entry(String reference) {
        Money amount = Money.of(100, Money.CNY);
        return JournalEntry.of(
                EntryKind.ORDER_ACCEPTED,
                reference,
                "CN",
                DAY,
                List.of(
                        Posting.debit(Account.CASH_IN_HAND, amount).owner("V1"),
                        Posting.credit(Account.ORDERS_IN_PROGRESS, amount)));
    }
}
