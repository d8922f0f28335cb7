package granary.cash.domain;

import granary.ledger.domain.Account;
import granary.ledger.domain.EntryKind;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.BusinessDate;
import granary.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Cash that a partner brought to the bank, and what undid it.
 *
 * @param partner by code
 * @param amount above zero
 * @param reference of the bank's line
 * @param receivedOn when the bank had it
 */
public record Deposit(
        String id,
        String country,
        String partner,
        Money amount,
        String reference,
        BusinessDate receivedOn,
        Recorded recorded,
        Optional<Reversal> reversal) {
    /**
     * Who recorded it, when, and the date that it is booked on.
     *
     * @param by the caller's id
     */
    public record Recorded(String by, Instant at, BusinessDate bookedOn) {}

    /** What undid it. */
    public record Reversal(String reason, Recorded recorded) {}

    public Deposit {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a deposit has an amount above zero, not " + amount);
        }
    }

    public Deposit reversedBy(Reversal by) {
        if (reversal.isPresent()) {
            throw new IllegalStateException("deposit %s is reversed already".formatted(id));
        }
        return new Deposit(id, country, partner, amount, reference, receivedOn, recorded, Optional.of(by));
    }

    /** 1010 to 1210, whose part is the partner's. */
    public JournalEntry entry(BusinessDate date) {
        return entry(
                EntryKind.CASH_DEPOSITED,
                date,
                List.of(
                        Posting.debit(Account.BANK, amount),
                        Posting.credit(Account.CASH_IN_HAND, amount).owner(partner)));
    }

    /** The same the other way round. */
    public JournalEntry counterEntry(BusinessDate date) {
        return entry(
                EntryKind.CASH_DEPOSIT_REVERSED,
                date,
                List.of(
                        Posting.debit(Account.CASH_IN_HAND, amount).owner(partner),
                        Posting.credit(Account.BANK, amount)));
    }

    private JournalEntry entry(EntryKind kind, BusinessDate date, List<Posting> postings) {
        return JournalEntry.of(kind, id, country, date, postings);
    }
}
