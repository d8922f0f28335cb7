package granary.nights.verify;

import granary.ledger.PostEntries;
import granary.ledger.domain.Account;
import granary.ledger.domain.EntryKind;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.Money;
import granary.nights.domain.NightKey;
import granary.transactions.BookedWork;
import granary.transactions.ExpectPayment;
import granary.transactions.ExpectedPayment;
import granary.transactions.domain.SourceKey;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/** A line of business with one order, paid by wallet and in progress; its payment is a seller's receipt, as a sale's is. */
final class OneOrder implements BookedWork {
    static final Currency YUAN = Currency.getInstance("CNY");
    private static final Money PAID = Money.of(10_000, YUAN);

    private final JournalEntry entry;
    private final ExpectedPayment payment;

    OneOrder(NightKey night) {
        entry = JournalEntry.of(
                EntryKind.ORDER_ACCEPTED,
                "ord_1",
                night.country(),
                night.date(),
                List.of(
                        Posting.debit(Account.PROVIDER_CLEARING, PAID),
                        Posting.credit(Account.ORDERS_IN_PROGRESS, PAID)));
        payment = new ExpectedPayment(
                night.country(), "WECHAT_PAY", "wx-order", PAID, night.date(), SourceKey.ORDERS, "ord_1", 1);
    }

    void place(PostEntries ledger, ExpectPayment payments) {
        ledger.post(List.of(entry));
        payments.expect(payment);
    }

    @Override
    public void entries(Span span, Consumer<JournalEntry> each) {
        if (span.covers(entry.date())) {
            each.accept(entry);
        }
    }

    @Override
    public void expectedPayments(Span span, Consumer<ExpectedPayment> each) {
        if (span.covers(payment.date())) {
            each.accept(payment);
        }
    }

    @Override
    public BigInteger inProgressMinor(Span span) {
        return entry.date().isAfter(span.night()) ? BigInteger.ZERO : BigInteger.valueOf(PAID.minor());
    }
}
