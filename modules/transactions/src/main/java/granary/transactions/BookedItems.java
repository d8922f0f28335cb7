package granary.transactions;

import granary.database.Database;
import granary.database.Shared;
import granary.ledger.domain.JournalEntry;
import granary.network.Directory;
import granary.transactions.domain.PrincipalEntry;
import granary.transactions.store.PrincipalStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.function.Consumer;

/** What batch items have booked: the principal of those whose money is ours (DOMAIN, exact reading 10). */
@Shared
public class BookedItems implements BookedWork {
    private final PrincipalStore store;
    private final Directory directory;

    @Inject
    public BookedItems(Database database, Directory directory) {
        this.store = new PrincipalStore(database);
        this.directory = directory;
    }

    @Override
    @Transactional
    public void entries(Span span, Consumer<JournalEntry> each) {
        store.each(
                span.country(),
                span.night(),
                item -> PrincipalEntry.accepted(item, PrincipalOwners.of(item, directory))
                        .ifPresent(each));
        store.eachRefund(
                span.country(),
                span.night(),
                refund -> PrincipalEntry.refunded(
                                refund.refund(), refund.original(), PrincipalOwners.of(refund.original(), directory))
                        .ifPresent(each));
    }

    /** None: their channel is the provider's own. */
    @Override
    public void expectedPayments(Span span, Consumer<ExpectedPayment> each) {}

    /** Nothing: they are done when they come. */
    @Override
    public BigInteger inProgressMinor(Span span) {
        return BigInteger.ZERO;
    }
}
