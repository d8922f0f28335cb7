package granary.cash.domain;

import granary.ledger.domain.Account;
import granary.ledger.domain.EntryKind;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.BusinessDate;
import granary.money.Money;
import java.util.List;

/**
 * What a night set off: fees that pay cash which a partner owes.
 *
 * @param night that found it overdue
 * @param amount above zero
 */
public record SetOff(String country, BusinessDate night, String partner, Money amount) {
    /** On the next date, as a payout is: the statement of that date shows it as paid. */
    public BusinessDate bookedOn() {
        return night.next();
    }

    /** 2110 to 1210, whose part is the partner's. */
    public JournalEntry entry() {
        return JournalEntry.of(
                EntryKind.CASH_SET_OFF,
                reference(),
                country,
                bookedOn(),
                List.of(
                        Posting.debit(Account.PARTNER_FEES_PAYABLE, amount).owner(partner),
                        Posting.credit(Account.CASH_IN_HAND, amount).owner(partner)));
    }

    /** Under which the entry is found. */
    public String reference() {
        return "set-off/%s/%s/%s".formatted(country, night, partner);
    }
}
