package granary.ledger.domain;

import granary.money.BusinessDate;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * A balanced entry in one currency, of two to six postings. An unbalanced one can be neither built nor stored. Cash in
 * hand stands among the first two.
 *
 * @param reference what is booked: an order's, a transaction's or a payout's id
 */
public record JournalEntry(
        EntryKind kind, String reference, String country, BusinessDate date, List<Posting> postings) {
    /** As many as a row of the journal has room for. */
    public static final int MOST_POSTINGS = 6;

    private static final int LONGEST_REFERENCE = 80;

    public JournalEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(date, "date");
        postings = List.copyOf(postings);
        if (reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
            throw new IllegalArgumentException("an entry's reference has 1 to 80 characters: " + reference);
        }
        if (postings.size() < 2 || postings.size() > MOST_POSTINGS) {
            throw new IllegalArgumentException("entry %s has %d postings".formatted(reference, postings.size()));
        }
        requireCashFirst(reference, postings);
        requireOneCurrency(reference, postings);
        requireBalance(reference, postings);
    }

    public static JournalEntry of(
            EntryKind kind, String reference, String country, BusinessDate date, List<Posting> postings) {
        return new JournalEntry(kind, reference, country, date, postings);
    }

    public Currency currency() {
        return postings.get(0).signed().currency();
    }

    /** Where cash in hand is indexed by its owner. */
    private static void requireCashFirst(String reference, List<Posting> postings) {
        for (Posting posting : postings.subList(2, postings.size())) {
            if (posting.account() == Account.CASH_IN_HAND) {
                throw new IllegalArgumentException(
                        "entry %s has cash in hand beyond its first two postings".formatted(reference));
            }
        }
    }

    private static void requireOneCurrency(String reference, List<Posting> postings) {
        Currency currency = postings.get(0).signed().currency();
        for (Posting posting : postings) {
            if (!posting.signed().currency().equals(currency)) {
                throw new IllegalArgumentException("entry %s mixes %s and %s"
                        .formatted(reference, currency, posting.signed().currency()));
            }
        }
    }

    private static void requireBalance(String reference, List<Posting> postings) {
        BigInteger sum = BigInteger.ZERO;
        for (Posting posting : postings) {
            sum = sum.add(BigInteger.valueOf(posting.signed().minor()));
        }
        if (sum.signum() != 0) {
            throw new IllegalArgumentException("entry %s is off by %s minor units".formatted(reference, sum));
        }
    }
}
