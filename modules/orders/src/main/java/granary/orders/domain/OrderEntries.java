package granary.orders.domain;

import static granary.ledger.domain.Account.BILLER_PAYABLE;
import static granary.ledger.domain.Account.CASH_IN_HAND;
import static granary.ledger.domain.Account.COMMISSION;
import static granary.ledger.domain.Account.MERCHANDISE_PAYABLE;
import static granary.ledger.domain.Account.ORDERS_IN_PROGRESS;
import static granary.ledger.domain.Account.PROVIDER_CLEARING;
import static granary.ledger.domain.Account.REFUNDS_PAYABLE;
import static granary.ledger.domain.Account.TOP_UP_FLOAT;
import static granary.ledger.domain.Account.TOP_UP_MARGIN;
import static granary.ledger.domain.Account.TRAVEL_PAYABLE;
import static granary.ledger.domain.Account.VAT;

import granary.ledger.domain.Account;
import granary.ledger.domain.EntryKind;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.transactions.domain.Kind;
import granary.transactions.domain.PaymentMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * What an order books (DOMAIN, "Chart of accounts"). From acceptance to its end the villager's money lies on 2050,
 * orders in progress; nothing is income, and nothing is owed to a provider, before the channel confirms.
 */
public final class OrderEntries {
    private OrderEntries() {}

    /** Debit 1210, owned by the center, or 1110; credit 2050: dated the day of acceptance. */
    public static JournalEntry accepted(Order order) {
        return accepted(order, order.acceptedOn());
    }

    /** The same, as a country's first night books it: that takes what is dated earlier. */
    public static JournalEntry accepted(Order order, BusinessDate date) {
        Money paid = order.terms().paid();
        Posting received = money(order, Posting.debit(moneyAccount(order), paid));
        return entry(
                order, EntryKind.ORDER_ACCEPTED, date, List.of(received, Posting.credit(ORDERS_IN_PROGRESS, paid)));
    }

    /** Debit 2050; credit who is owed now, and what is ours. */
    public static JournalEntry fulfilled(Order order, BusinessDate date) {
        OrderTerms terms = order.terms();
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(ORDERS_IN_PROGRESS, terms.paid()));
        // Only a top-up has a cost; a channel that says none takes the whole amount.
        Money owed = order.cost().orElse(terms.amount());
        addCredit(postings, owedOn(terms.kind()), owed);
        addCredit(postings, TOP_UP_MARGIN, terms.amount().minus(owed));
        addCredit(postings, COMMISSION, terms.charge().net());
        addCredit(postings, VAT, terms.charge().vat());
        return entry(order, EntryKind.ORDER_FULFILLED, date, postings);
    }

    /** The account that says to whom a fulfilled order is owed; a top-up was paid for before, out of the float. */
    static Account owedOn(Kind kind) {
        return switch (kind) {
            case PURCHASE -> MERCHANDISE_PAYABLE;
            case TRAVEL_BOOKING -> TRAVEL_PAYABLE;
            case BILL_PAYMENT -> BILLER_PAYABLE;
            case TOP_UP -> TOP_UP_FLOAT;
            default -> throw new IllegalStateException("%s is not ordered from a channel".formatted(kind));
        };
    }

    /**
     * What was not refunded before is given back: agreed (2050 to 2310) and paid the way the money came (2310 to 1210 or
     * 1110). Two entries, or none where everything was refunded before.
     */
    public static List<JournalEntry> failed(Order order, BusinessDate date) {
        Money held = order.held();
        if (held.isZero()) {
            return List.of();
        }
        return List.of(
                entry(
                        order,
                        EntryKind.ORDER_FAILED,
                        date,
                        List.of(Posting.debit(ORDERS_IN_PROGRESS, held), Posting.credit(REFUNDS_PAYABLE, held))),
                entry(
                        order,
                        EntryKind.VILLAGER_REFUNDED,
                        date,
                        List.of(Posting.debit(REFUNDS_PAYABLE, held), paidBack(order, held))));
    }

    /** Money goes back the way it came: credit 1210, owned by the center, or 1110. */
    static Posting paidBack(Order order, Money amount) {
        return money(order, Posting.credit(moneyAccount(order), amount));
    }

    private static Account moneyAccount(Order order) {
        return isCash(order) ? CASH_IN_HAND : PROVIDER_CLEARING;
    }

    /** Cash lies with the center, so its part of 1210 is kept by center. */
    private static Posting money(Order order, Posting posting) {
        return isCash(order) ? posting.owner(order.terms().center().code()) : posting;
    }

    private static boolean isCash(Order order) {
        return order.terms().payment().method() == PaymentMethod.CASH;
    }

    private static void addCredit(List<Posting> postings, Account account, Money amount) {
        if (!amount.isZero()) {
            postings.add(Posting.credit(account, amount));
        }
    }

    private static JournalEntry entry(Order order, EntryKind kind, BusinessDate date, List<Posting> postings) {
        return JournalEntry.of(kind, order.id(), order.terms().center().country(), date, postings);
    }
}
