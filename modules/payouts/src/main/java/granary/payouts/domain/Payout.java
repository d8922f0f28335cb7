package granary.payouts.domain;

import granary.ledger.domain.Account;
import granary.ledger.domain.EntryKind;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.Money;
import java.util.List;

/**
 * One payee's part of a batch.
 *
 * @param payee a partner's code for fees, a seller's code for sales
 * @param amount above zero
 */
public record Payout(PayoutKind kind, String payee, Money amount) {
    /** A place in the order of the export; both are empty before the first. */
    public record Place(String payee, String kind) {
        public static final Place START = new Place("", "");
    }

    public Payout {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("%s is not paid %s".formatted(payee, amount));
        }
    }

    public Place place() {
        return new Place(payee, kind.name());
    }

    /** The entry that instructs it, once its batch is approved. */
    JournalEntry instruct(PayoutBatch batch) {
        return JournalEntry.of(
                EntryKind.PAYOUT_INSTRUCTED,
                // Short enough for the longest payee; a partner and a seller may bear the same code.
                "%s/%c/%s".formatted(batch.id(), kind.name().charAt(0), payee),
                batch.country(),
                batch.postingDate(),
                List.of(
                        Posting.debit(kind.account(), amount).owner(payee),
                        Posting.credit(Account.PAYOUTS_IN_TRANSIT, amount)));
    }
}
