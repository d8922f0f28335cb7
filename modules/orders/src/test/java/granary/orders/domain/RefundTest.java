package granary.orders.domain;

import static granary.orders.domain.Example.DAY;
import static granary.orders.domain.Example.MORNING;
import static granary.orders.domain.Example.WALLET;
import static granary.orders.domain.Example.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.channels.Outcome;
import granary.ledger.domain.Account;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.Money;
import granary.transactions.domain.Acceptance;
import granary.transactions.domain.Kind;
import granary.transactions.domain.NewRefund;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefundTest {
    private final Order order = Example.order(Kind.PURCHASE, yuan("100"), Payment.cash());

    @Test
    void inFlightTheMoneyComesFromOrdersInProgressAndGoesBackTheWayItCame() {
        Refund refund = Example.refund(order, "rfd_1", yuan("30"));
        assertThat(RefundEntries.paid(refund))
                .extracting(JournalEntry::postings)
                .containsExactly(
                        List.of(
                                Posting.debit(Account.ORDERS_IN_PROGRESS, yuan("30")),
                                Posting.credit(Account.REFUNDS_PAYABLE, yuan("30"))),
                        List.of(
                                Posting.debit(Account.REFUNDS_PAYABLE, yuan("30")),
                                Posting.credit(Account.CASH_IN_HAND, yuan("30")).owner("C1")));
        assertThat(order.held()).isEqualTo(yuan("70"));
    }

    @Test
    void onceFulfilledItComesFromWhomTheOrderIsOwedTo() {
        assertThat(takenFrom(Kind.PURCHASE)).isEqualTo(Account.MERCHANDISE_PAYABLE);
        assertThat(takenFrom(Kind.TRAVEL_BOOKING)).isEqualTo(Account.TRAVEL_PAYABLE);
        assertThat(takenFrom(Kind.BILL_PAYMENT)).isEqualTo(Account.BILLER_PAYABLE);
        // Wholly, whatever the top-up cost (DOMAIN, exact reading 10).
        assertThat(takenFrom(Kind.TOP_UP)).isEqualTo(Account.TOP_UP_FLOAT);
    }

    private static Account takenFrom(Kind kind) {
        Order fulfilled = Example.order(kind, yuan("100"), WALLET);
        fulfil(fulfilled);
        return Example.refund(fulfilled, "rfd_1", yuan("100")).takenFrom();
    }

    @Test
    void aWalletsRefundLeavesTheProvidersDebt() {
        Order byWallet = Example.order(Kind.PURCHASE, yuan("100"), WALLET);
        assertThat(RefundEntries.paid(Example.refund(byWallet, "rfd_1", yuan("1")))
                        .get(1)
                        .postings())
                .contains(Posting.credit(Account.PROVIDER_CLEARING, yuan("1")));
    }

    @Test
    void whatWasRefundedInFlightIsOwedNoMoreOnceFulfilled() {
        Refund refund = Example.refund(order, "rfd_1", yuan("30"));
        fulfil(order);
        assertThat(RefundEntries.takenBack(refund, DAY.next()).postings())
                .containsExactly(
                        Posting.debit(Account.MERCHANDISE_PAYABLE, yuan("30")),
                        Posting.credit(Account.ORDERS_IN_PROGRESS, yuan("30")));
    }

    @Test
    void itIsTakenBackOnTheDateOfTheFulfilmentAndNeverBeforeItsOwn() {
        Refund refund = Example.refund(order, "rfd_1", yuan("30"));
        fulfil(order);
        assertThat(refund.takenBackOn()).isEqualTo(DAY.next());
        Order late = Example.order(Kind.PURCHASE, yuan("100"), Payment.cash());
        Refund ahead = Refund.plan(
                late,
                "rfd_2",
                new NewRefund(yuan("1"), "torn", "usr_1"),
                new Acceptance(DAY.next().next(), MORNING));
        fulfil(late);
        assertThat(ahead.takenBackOn()).isEqualTo(DAY.next().next());
    }

    @Test
    void aFailedOrderGivesBackWhatWasNotRefundedBefore() {
        Example.refund(order, "rfd_1", yuan("30"));
        order.fail(new Outcome.Failed("hnd_1", "sold out"), "rfd_2", MORNING);
        assertThat(OrderEntries.failed(order, DAY).get(1).postings())
                .contains(Posting.credit(Account.CASH_IN_HAND, yuan("70")).owner("C1"));
    }

    @Test
    void anOrderThatWasRefundedWholeGivesNothingBackWhenItFails() {
        Example.refund(order, "rfd_1", yuan("100"));
        order.fail(new Outcome.Failed("hnd_1", "sold out"), "rfd_2", MORNING);
        assertThat(OrderEntries.failed(order, DAY)).isEmpty();
    }

    @Test
    void aFailedOrderIsNotRefunded() {
        order.fail(new Outcome.Failed("hnd_1", "sold out"), "rfd_1", MORNING);
        assertThat(verdict(yuan("1"))).isEqualTo(RefundVerdict.ORDER_FAILED);
    }

    @Test
    void noMoreIsRefundedThanTheAmountAndTheChargeIsNoPartOfIt() {
        Order bill = Example.order(Kind.BILL_PAYMENT, yuan("50"), Payment.cash());
        assertThat(bill.judge(asked(yuan("50.01")))).isEqualTo(RefundVerdict.TOO_LARGE);
        Example.refund(bill, "rfd_1", yuan("50"));
        assertThat(bill.leftToRefund().isZero()).isTrue();
        assertThat(bill.held()).isEqualTo(yuan("1"));
        assertThat(bill.judge(asked(yuan("0.01")))).isEqualTo(RefundVerdict.TOO_LARGE);
    }

    @Test
    void aRefundIsInTheOrdersCurrency() {
        assertThat(verdict(Money.of(1, Money.VND))).isEqualTo(RefundVerdict.OTHER_CURRENCY);
    }

    @Test
    void anOrderIsRefundedAtMostAHundredTimes() {
        for (int i = 1; i <= 100; i++) {
            Example.refund(order, "rfd_" + i, yuan("0.01"));
        }
        assertThat(verdict(yuan("0.01"))).isEqualTo(RefundVerdict.TOO_MANY);
        assertThat(order.refunded()).isEqualTo(yuan("1"));
    }

    @Test
    void itsHistoryTellsWhatWasRefundedAndWhy() {
        Example.refund(order, "rfd_1", yuan("30"));
        assertThat(order.history().get(1).note()).isEqualTo("refunded 30.00 CNY: torn");
        assertThat(order.state()).isEqualTo(OrderState.ACCEPTED);
    }

    @Test
    void nonsenseIsNoRefund() {
        assertThatThrownBy(() -> asked(yuan("0"))).hasMessageContaining("above zero");
        assertThatThrownBy(() -> Example.refund(order, "rfd_1", yuan("100.01"))).hasMessageContaining("TOO_LARGE");
        fulfil(order);
        assertThatThrownBy(() -> Refund.plan(order, "rfd_1", asked(yuan("1")), new Acceptance(DAY, MORNING)))
                .hasMessageContaining("on " + DAY);
    }

    private RefundVerdict verdict(Money amount) {
        return order.judge(asked(amount));
    }

    private static NewRefund asked(Money amount) {
        return new NewRefund(amount, "torn", "usr_1");
    }

    private static void fulfil(Order order) {
        order.fulfil(new Outcome.Fulfilled("hnd_1", "ref-1", Optional.empty()), MORNING);
        order.bookEnd(DAY.next());
    }
}
