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
import static granary.orders.domain.Example.DAY;
import static granary.orders.domain.Example.MORNING;
import static granary.orders.domain.Example.WALLET;
import static granary.orders.domain.Example.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import granary.channels.Outcome;
import granary.ledger.domain.Account;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.money.Rate;
import granary.transactions.domain.Kind;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OrderEntriesTest {
    private static final BusinessDate NEXT = DAY.next();

    @Test
    void cashIsBookedOnTheCentersOwnPartOfCashInHandOnTheDateOfAcceptance() {
        JournalEntry entry = OrderEntries.accepted(Example.order(Kind.PURCHASE, yuan("100"), Payment.cash()));
        assertThat(entry.date()).isEqualTo(DAY);
        assertThat(entry.postings())
                .containsExactly(
                        Posting.debit(CASH_IN_HAND, yuan("100")).owner("C1"),
                        Posting.credit(ORDERS_IN_PROGRESS, yuan("100")));
    }

    @Test
    void aWalletPaymentIsBookedAsTheProvidersDebt() {
        JournalEntry entry = OrderEntries.accepted(Example.order(Kind.PURCHASE, yuan("100"), WALLET));
        assertThat(entry.postings())
                .containsExactly(
                        Posting.debit(PROVIDER_CLEARING, yuan("100")), Posting.credit(ORDERS_IN_PROGRESS, yuan("100")));
    }

    @Test
    void aFulfilledPurchaseIsOwedToTheMerchant() {
        assertThat(fulfilled(Kind.PURCHASE, "100", Optional.empty()))
                .containsExactly(
                        Posting.debit(ORDERS_IN_PROGRESS, yuan("100")),
                        Posting.credit(MERCHANDISE_PAYABLE, yuan("100")));
    }

    @Test
    void aFulfilledTripIsOwedToTheTravelProvider() {
        assertThat(fulfilled(Kind.TRAVEL_BOOKING, "100", Optional.empty()))
                .containsExactly(
                        Posting.debit(ORDERS_IN_PROGRESS, yuan("100")), Posting.credit(TRAVEL_PAYABLE, yuan("100")));
    }

    @Test
    void aConfirmedBillIsOwedToTheBillerAndItsChargeIsOursLessVat() {
        assertThat(fulfilled(Kind.BILL_PAYMENT, "50", Optional.empty()))
                .containsExactly(
                        Posting.debit(ORDERS_IN_PROGRESS, yuan("51")),
                        Posting.credit(BILLER_PAYABLE, yuan("50")),
                        Posting.credit(COMMISSION, yuan("0.94")),
                        Posting.credit(VAT, yuan("0.06")));
    }

    @Test
    void aConfirmedTopUpTakesItsCostFromTheFloatAndLeavesTheMargin() {
        assertThat(fulfilled(Kind.TOP_UP, "30", Optional.of(yuan("28.50"))))
                .containsExactly(
                        Posting.debit(ORDERS_IN_PROGRESS, yuan("30")),
                        Posting.credit(TOP_UP_FLOAT, yuan("28.50")),
                        Posting.credit(TOP_UP_MARGIN, yuan("1.50")));
    }

    @Test
    void aTopUpWithoutACostTakesItsWholeAmountFromTheFloat() {
        assertThat(fulfilled(Kind.TOP_UP, "30", Optional.empty()))
                .containsExactly(
                        Posting.debit(ORDERS_IN_PROGRESS, yuan("30")), Posting.credit(TOP_UP_FLOAT, yuan("30")));
    }

    @Test
    void aFailedOrderIsRefundedWithItsChargeTheWayTheMoneyCame() {
        List<JournalEntry> entries =
                OrderEntries.failed(Example.order(Kind.BILL_PAYMENT, yuan("50"), Payment.cash()), NEXT);
        assertThat(entries)
                .extracting(JournalEntry::postings)
                .containsExactly(
                        List.of(
                                Posting.debit(ORDERS_IN_PROGRESS, yuan("51")),
                                Posting.credit(REFUNDS_PAYABLE, yuan("51"))),
                        List.of(
                                Posting.debit(REFUNDS_PAYABLE, yuan("51")),
                                Posting.credit(CASH_IN_HAND, yuan("51")).owner("C1")));
    }

    @Property
    void nothingStaysInProgressOnceAnOrderIsFulfilled(
            @ForAll @IntRange(max = 3) int kind,
            @ForAll @LongRange(min = 1, max = 10_000_000_000_000_000L) long amountMinor,
            @ForAll @IntRange(max = 1_000_000) int costPpm,
            @ForAll boolean wallet) {
        Money amount = Money.of(amountMinor, Money.CNY);
        Order order = Example.order(kind(kind), amount, wallet ? WALLET : Payment.cash());
        Optional<Money> cost = kind(kind) == Kind.TOP_UP
                ? Optional.of(new Rate(costPpm).of(amount, RoundingMode.HALF_EVEN))
                : Optional.empty();
        List<JournalEntry> entries = new ArrayList<>(List.of(OrderEntries.accepted(order)));
        order.fulfil(new Outcome.Fulfilled("hnd_1", "ref-1", cost), MORNING);
        entries.add(OrderEntries.fulfilled(order, NEXT));
        Map<Account, BigInteger> sums = sums(entries);
        assertThat(sums.get(ORDERS_IN_PROGRESS)).isZero();
        assertThat(sums.get(wallet ? PROVIDER_CLEARING : CASH_IN_HAND))
                .isEqualTo(BigInteger.valueOf(order.terms().paid().minor()));
    }

    @Property
    void aFailedOrderLeavesNothingAnywhere(
            @ForAll @IntRange(max = 3) int kind,
            @ForAll @LongRange(min = 1, max = 10_000_000_000_000_000L) long amountMinor,
            @ForAll boolean wallet) {
        Order order = Example.order(kind(kind), Money.of(amountMinor, Money.CNY), wallet ? WALLET : Payment.cash());
        List<JournalEntry> entries = new ArrayList<>(List.of(OrderEntries.accepted(order)));
        order.fail(new Outcome.Failed("hnd_1", "sold out"), "rfd_1", MORNING);
        entries.addAll(OrderEntries.failed(order, NEXT));
        assertThat(sums(entries).values()).allSatisfy(sum -> assertThat(sum).isZero());
    }

    private static List<Posting> fulfilled(Kind kind, String amount, Optional<Money> cost) {
        Order order = Example.order(kind, yuan(amount), Payment.cash());
        order.fulfil(new Outcome.Fulfilled("hnd_1", "ref-1", cost), MORNING);
        return OrderEntries.fulfilled(order, NEXT).postings();
    }

    private static Kind kind(int choice) {
        return List.of(Kind.PURCHASE, Kind.BILL_PAYMENT, Kind.TOP_UP, Kind.TRAVEL_BOOKING)
                .get(choice);
    }

    private static Map<Account, BigInteger> sums(List<JournalEntry> entries) {
        Map<Account, BigInteger> sums = new TreeMap<>();
        entries.stream()
                .flatMap(entry -> entry.postings().stream())
                .forEach(posting -> sums.merge(
                        posting.account(), BigInteger.valueOf(posting.signed().minor()), BigInteger::add));
        return sums;
    }
}
