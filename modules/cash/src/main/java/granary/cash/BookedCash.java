package granary.cash;

import granary.cash.domain.Deposit;
import granary.cash.store.DepositStore;
import granary.cash.store.OverdueStore;
import granary.database.Database;
import granary.database.Shared;
import granary.ledger.domain.DateSpan;
import granary.ledger.domain.JournalEntry;
import granary.transactions.BookedWork;
import granary.transactions.ExpectedPayment;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.function.Consumer;

/** What deposits, their reversals and set-offs have booked, from their own rows. */
@Shared
public class BookedCash implements BookedWork {
    private final DepositStore deposits;
    private final OverdueStore setOffs;

    @Inject
    public BookedCash(Database database) {
        this.deposits = new DepositStore(database);
        this.setOffs = new OverdueStore(database);
    }

    @Override
    @Transactional
    public void entries(Span span, Consumer<JournalEntry> each) {
        deposits.booked(span.country(), new DateSpan(span.after(), span.night()), deposit -> {
            if (span.covers(deposit.recorded().bookedOn())) {
                each.accept(deposit.entry(span.night()));
            }
            deposit.reversal()
                    .map(Deposit.Reversal::recorded)
                    .filter(recorded -> span.covers(recorded.bookedOn()))
                    .ifPresent(recorded -> each.accept(deposit.counterEntry(span.night())));
        });
        setOffs.booked(span.country(), new DateSpan(span.after(), span.night()))
                .forEach(setOff -> each.accept(setOff.entry()));
    }

    /** None: the bank's statement is no wallet's file. */
    @Override
    public void expectedPayments(Span span, Consumer<ExpectedPayment> each) {}

    /** Nothing: what came to the bank is there. */
    @Override
    public BigInteger inProgressMinor(Span span) {
        return BigInteger.ZERO;
    }
}
