package granary.ledger;

import granary.database.Database;
import granary.database.Shared;
import granary.ledger.domain.CashPosting;
import granary.ledger.domain.CashSum;
import granary.ledger.domain.DateSpan;
import granary.ledger.domain.PostingPlace;
import granary.ledger.store.CashPostingStore;
import granary.money.BusinessDate;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * What was posted on 1210, by owner. An owner's own postings are found by an index, so that a question costs what that
 * owner moved, and not what the journal holds.
 */
@Shared
public class ReadCashPostings {
    private final CashPostingStore store;

    @Inject
    public ReadCashPostings(Database database) {
        store = new CashPostingStore(database);
    }

    /** Sums of the postings of these owners, by owner, date and kind; in no particular order. */
    public List<CashSum> sums(String country, Collection<String> owners, DateSpan dates) {
        return owners.isEmpty() ? List.of() : store.sums(country, owners, dates);
    }

    /** The same of every owner there is: what a night moved. */
    public void sumsOfAll(String country, DateSpan dates, Consumer<CashSum> each) {
        store.sumsOfAll(country, dates, each);
    }

    /** Up to {@code most} postings of these owners beyond a place and up to a date, in order. */
    public List<CashPosting> page(
            String country, Collection<String> owners, PostingPlace after, BusinessDate upTo, int most) {
        return owners.isEmpty()
                ? List.of()
                : store.page(country, owners, new CashPostingStore.Slice(after, upTo, most));
    }
}
