package granary.transactions.domain;

import granary.ledger.domain.Account;
import granary.ledger.domain.EntryKind;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a batch item's principal books where it is ours (DOMAIN, exact reading 10). Without a payment it is settled
 * elsewhere and stays off our books; parcels have none.
 */
public final class PrincipalEntry {
    /** The codes under which money is kept by owner. */
    public record Owners(String center, Optional<String> seller) {}

    private PrincipalEntry() {}

    /** The entry of an item's acceptance. */
    public static Optional<JournalEntry> accepted(ServiceTransaction item, Owners owners) {
        if (!isOurs(item)) {
            return Optional.empty();
        }
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(moneyAccount(item), item.amount()).owner(moneyOwner(item, owners)));
        if (item.kind() == Kind.TOP_UP) {
            Long told = item.principal().costMinor();
            Money cost =
                    told == null ? item.amount() : Money.of(told, item.amount().currency());
            addCredit(postings, Account.TOP_UP_FLOAT, cost);
            addCredit(postings, Account.TOP_UP_MARGIN, item.amount().minus(cost));
        } else {
            postings.add(credit(item, item.amount(), owners));
        }
        return Optional.of(entry(EntryKind.ITEM_ACCEPTED, item, postings));
    }

    /** The entry of a refund: the refunded amount goes back the way that the original's came. */
    public static Optional<JournalEntry> refunded(
            ServiceTransaction refund, ServiceTransaction original, Owners owners) {
        if (!isOurs(original)) {
            return Optional.empty();
        }
        Posting taken = credit(original, refund.amount(), owners);
        List<Posting> postings = List.of(
                Posting.debit(taken.account(), refund.amount()).owner(taken.owner()),
                Posting.credit(moneyAccount(original), refund.amount()).owner(moneyOwner(original, owners)));
        return Optional.of(entry(EntryKind.ITEM_REFUNDED, refund, postings));
    }

    private static boolean isOurs(ServiceTransaction item) {
        return item.principal().payment() != null
                && switch (item.kind()) {
                    case PURCHASE, BILL_PAYMENT, TOP_UP, TRAVEL_BOOKING, LOCAL_SALE -> true;
                    case PARCEL_COLLECTION, PARCEL_DELIVERY, REFUND -> false;
                };
    }

    private static Account moneyAccount(ServiceTransaction item) {
        if (item.principal().payment() == PaymentMethod.CASH) {
            return Account.CASH_IN_HAND;
        }
        return item.kind() == Kind.LOCAL_SALE ? Account.MARKETPLACE_RECEIVABLE : Account.PROVIDER_CLEARING;
    }

    private static String moneyOwner(ServiceTransaction item, Owners owners) {
        return item.principal().payment() == PaymentMethod.CASH ? owners.center() : item.channel();
    }

    private static Posting credit(ServiceTransaction item, Money amount, Owners owners) {
        return switch (item.kind()) {
            case PURCHASE -> Posting.credit(Account.MERCHANDISE_PAYABLE, amount);
            case TRAVEL_BOOKING -> Posting.credit(Account.TRAVEL_PAYABLE, amount);
            case BILL_PAYMENT -> Posting.credit(Account.BILLER_PAYABLE, amount);
            case TOP_UP -> Posting.credit(Account.TOP_UP_FLOAT, amount);
            case LOCAL_SALE ->
                Posting.credit(Account.SELLER_PAYABLE, amount)
                        .owner(owners.seller().orElse(null));
            case PARCEL_COLLECTION, PARCEL_DELIVERY, REFUND ->
                throw new IllegalArgumentException("%s has no principal".formatted(item.key()));
        };
    }

    private static void addCredit(List<Posting> postings, Account account, Money amount) {
        if (!amount.isZero()) {
            postings.add(Posting.credit(account, amount));
        }
    }

    private static JournalEntry entry(EntryKind kind, ServiceTransaction item, List<Posting> postings) {
        return JournalEntry.of(kind, item.id(), item.place().country(), item.date(), postings);
    }
}
