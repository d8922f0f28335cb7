package granary.payouts;

import granary.ledger.domain.Account;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.BusinessDate;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;

/** What an approval would post, summed up by account; debits above zero, credits below, in minor units. */
public final class PostingPreview {
    private final BusinessDate date;
    private int entries;
    private final Map<Account, BigInteger> sums = new EnumMap<>(Account.class);

    PostingPreview(BusinessDate date) {
        this.date = date;
    }

    void add(JournalEntry entry) {
        entries++;
        for (Posting posting : entry.postings()) {
            sums.merge(posting.account(), BigInteger.valueOf(posting.signed().minor()), BigInteger::add);
        }
    }

    /** The business date of the entries. */
    public BusinessDate date() {
        return date;
    }

    public int entries() {
        return entries;
    }

    public Map<Account, BigInteger> sums() {
        return Map.copyOf(sums);
    }
}
