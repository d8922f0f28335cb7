package granary.sales.domain;

import static granary.ledger.domain.Account.CARRIER_PAYABLE;
import static granary.ledger.domain.Account.CASH_IN_HAND;
import static granary.ledger.domain.Account.DELIVERY_INCOME;
import static granary.ledger.domain.Account.MARKETPLACE_RECEIVABLE;
import static granary.ledger.domain.Account.ORDERS_IN_PROGRESS;
import static granary.ledger.domain.Account.REFUNDS_PAYABLE;
import static granary.ledger.domain.Account.SELLER_PAYABLE;
import static granary.ledger.domain.Account.VAT;

import granary.ledger.domain.Account;
import granary.ledger.domain.EntryKind;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.BusinessDate;
import granary.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a sale books (DOMAIN, "Chart of accounts"). What a buyer pays beforehand lies on 2050 until the delivery: nothing is
 * owed to the seller, and nothing is charged, before that.
 */
public final class SaleEntries {
    private SaleEntries() {}

    /** Debit 1510 or 1210, credit 2050, dated the day of acceptance; none of what is paid on delivery. */
    public static Optional<JournalEntry> paid(Sale sale, BusinessDate date) {
        if (!sale.isPrepaid()) {
            return Optional.empty();
        }
        Money amount = sale.terms().amount();
        return Optional.of(entry(
                sale,
                EntryKind.SALE_PAID,
                date,
                List.of(
                        money(sale, Posting.debit(account(sale), amount)),
                        Posting.credit(ORDERS_IN_PROGRESS, amount))));
    }

    /** The seller is owed the amount, and pays the channel's fee and the delivery. */
    public static List<JournalEntry> delivered(Sale sale, BusinessDate date) {
        List<JournalEntry> entries = new ArrayList<>(List.of(collected(sale, date)));
        carried(sale, date).ifPresent(entries::add);
        return entries;
    }

    private static JournalEntry collected(Sale sale, BusinessDate date) {
        Money amount = sale.terms().amount();
        Money fee = sale.terms().charges().fee();
        List<Posting> postings = new ArrayList<>();
        postings.add(
                sale.isPrepaid()
                        ? Posting.debit(ORDERS_IN_PROGRESS, amount)
                        : money(sale, Posting.debit(account(sale), amount)));
        postings.add(ofSeller(sale, Posting.credit(SELLER_PAYABLE, amount)));
        if (!fee.isZero()) {
            postings.add(ofSeller(sale, Posting.debit(SELLER_PAYABLE, fee)));
            // The channel keeps its fee of what it passes on, whoever holds this sale's money.
            postings.add(ofChannel(sale, Posting.credit(MARKETPLACE_RECEIVABLE, fee)));
        }
        return entry(sale, EntryKind.SALE_COLLECTED, date, postings);
    }

    private static Optional<JournalEntry> carried(Sale sale, BusinessDate date) {
        SaleCharges charges = sale.terms().charges();
        return sale.terms().carried().map(carried -> {
            List<Posting> postings = new ArrayList<>();
            postings.add(ofSeller(sale, Posting.debit(SELLER_PAYABLE, charges.carriage())));
            if (!charges.carrier().isZero()) {
                postings.add(Posting.credit(CARRIER_PAYABLE, charges.carrier()).owner(carried.carrier()));
            }
            addCredit(postings, DELIVERY_INCOME, charges.deliveryIncome());
            addCredit(postings, VAT, charges.vat());
            return entry(sale, EntryKind.SALE_CARRIED, date, postings);
        });
    }

    /** What was paid beforehand is given back: agreed (2050 to 2310) and paid the way it came (2310 to 1510 or 1210). */
    public static List<JournalEntry> cancelled(Sale sale, BusinessDate date) {
        if (!sale.isPrepaid()) {
            return List.of();
        }
        Money amount = sale.terms().amount();
        return List.of(
                entry(
                        sale,
                        EntryKind.SALE_CANCELLED,
                        date,
                        List.of(Posting.debit(ORDERS_IN_PROGRESS, amount), Posting.credit(REFUNDS_PAYABLE, amount))),
                entry(
                        sale,
                        EntryKind.BUYER_REFUNDED,
                        date,
                        List.of(Posting.debit(REFUNDS_PAYABLE, amount), paidBack(sale, amount))));
    }

    /** As they are posted. */
    public static List<JournalEntry> refunded(Refund refund) {
        return refunded(refund, refund.bookedOn());
    }

    /**
     * Agreed (2210 to 2310), paid the way the money came (2310 to 1510 or 1210), and the channel's share of its fee given
     * back to the seller (1510 to 2210).
     */
    public static List<JournalEntry> refunded(Refund refund, BusinessDate date) {
        Sale sale = refund.sale();
        Money amount = refund.amount();
        List<JournalEntry> entries = new ArrayList<>();
        entries.add(entry(
                refund,
                EntryKind.REFUND_AGREED,
                date,
                List.of(
                        ofSeller(sale, Posting.debit(SELLER_PAYABLE, amount)),
                        Posting.credit(REFUNDS_PAYABLE, amount))));
        entries.add(entry(
                refund,
                EntryKind.BUYER_REFUNDED,
                date,
                List.of(Posting.debit(REFUNDS_PAYABLE, amount), paidBack(sale, amount))));
        if (!refund.feeReturned().isZero()) {
            entries.add(entry(
                    refund,
                    EntryKind.CHANNEL_FEE_RETURNED,
                    date,
                    List.of(
                            ofChannel(sale, Posting.debit(MARKETPLACE_RECEIVABLE, refund.feeReturned())),
                            ofSeller(sale, Posting.credit(SELLER_PAYABLE, refund.feeReturned())))));
        }
        return entries;
    }

    private static Posting paidBack(Sale sale, Money amount) {
        return money(sale, Posting.credit(account(sale), amount));
    }

    private static Account account(Sale sale) {
        return sale.terms().payment().collector().account();
    }

    /** Cash is kept by center, what the channel holds by channel. */
    private static Posting money(Sale sale, Posting posting) {
        return posting.account() == CASH_IN_HAND
                ? posting.owner(sale.place().center().code())
                : ofChannel(sale, posting);
    }

    private static Posting ofChannel(Sale sale, Posting posting) {
        return posting.owner(sale.terms().channel());
    }

    private static Posting ofSeller(Sale sale, Posting posting) {
        return posting.owner(sale.place().seller());
    }

    private static void addCredit(List<Posting> postings, Account account, Money amount) {
        if (!amount.isZero()) {
            postings.add(Posting.credit(account, amount));
        }
    }

    private static JournalEntry entry(Sale sale, EntryKind kind, BusinessDate date, List<Posting> postings) {
        return JournalEntry.of(kind, sale.id(), sale.place().country(), date, postings);
    }

    private static JournalEntry entry(Refund refund, EntryKind kind, BusinessDate date, List<Posting> postings) {
        return JournalEntry.of(kind, refund.id(), refund.sale().place().country(), date, postings);
    }
}
