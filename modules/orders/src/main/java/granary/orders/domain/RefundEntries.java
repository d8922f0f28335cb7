package granary.orders.domain;

import static granary.ledger.domain.Account.ORDERS_IN_PROGRESS;
import static granary.ledger.domain.Account.REFUNDS_PAYABLE;

import granary.ledger.domain.Account;
import granary.ledger.domain.EntryKind;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.BusinessDate;
import java.util.List;

/**
 * What a refund books (DOMAIN, "Chart of accounts"), under its own id. A refund in flight and the fulfilment after it
 * come to the same balances as the fulfilment and a refund after that.
 */
public final class RefundEntries {
    private RefundEntries() {}

    /** As they are posted. */
    public static List<JournalEntry> paid(Refund refund) {
        return paid(refund, refund.bookedOn());
    }

    /** Agreed (2050, or whom the order is owed to, to 2310) and paid the way the money came (2310 to 1210 or 1110). */
    public static List<JournalEntry> paid(Refund refund, BusinessDate date) {
        Posting returned = OrderEntries.paidBack(refund.order(), refund.amount());
        return List.of(
                entry(EntryKind.REFUND_AGREED, refund, date, moved(refund, refund.takenFrom(), REFUNDS_PAYABLE)),
                entry(
                        EntryKind.VILLAGER_REFUNDED,
                        refund,
                        date,
                        List.of(Posting.debit(REFUNDS_PAYABLE, refund.amount()), returned)));
    }

    /** Once a fulfilled order is owed whole: what had been refunded in flight is owed no more. */
    public static JournalEntry takenBack(Refund refund, BusinessDate date) {
        Account owed = OrderEntries.owedOn(refund.order().terms().kind());
        return entry(EntryKind.REFUND_TAKEN_BACK, refund, date, moved(refund, owed, ORDERS_IN_PROGRESS));
    }

    private static List<Posting> moved(Refund refund, Account from, Account to) {
        return List.of(Posting.debit(from, refund.amount()), Posting.credit(to, refund.amount()));
    }

    private static JournalEntry entry(EntryKind kind, Refund refund, BusinessDate date, List<Posting> postings) {
        return JournalEntry.of(
                kind, refund.id(), refund.order().terms().center().country(), date, postings);
    }
}
