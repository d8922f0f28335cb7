package granary.orders.domain;

import static granary.orders.domain.Example.MORNING;
import static granary.orders.domain.Example.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.channels.Outcome;
import granary.transactions.domain.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final Outcome.Fulfilled DONE = new Outcome.Fulfilled("hnd_1", "ref-1", Optional.empty());
    private static final Outcome.Failed SOLD_OUT = new Outcome.Failed("hnd_1", "sold out");

    private final Order order = Example.order(Kind.PURCHASE, yuan("100"), Payment.cash());
    private final Instant now = MORNING;

    @Test
    void anAcceptedOrderWaitsForItsChannel() {
        assertThat(order.state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(order.isDue(MORNING)).isFalse();
        assertThat(order.isDue(MORNING.plus(Duration.ofMinutes(1)))).isTrue();
    }

    @Test
    void anOrderIsHandedOffOnceHoweverOftenItsChannelTakesIt() {
        order.handOff(now);
        order.handOff(now);
        assertThat(order.state()).isEqualTo(OrderState.HANDED_OFF);
        assertThat(order.history()).hasSize(2);
    }

    @Test
    void aChannelThatIsDownIsTriedAgainLaterEachTimeUpToAMinute() {
        order.notReached("refused", now);
        assertThat(order.isDue(now.plusSeconds(5))).isTrue();
        order.notReached("refused", now);
        assertThat(order.isDue(now.plusSeconds(9))).isFalse();
        for (int i = 0; i < 1000; i++) {
            order.notReached("refused", now);
        }
        assertThat(order.isDue(now.plusSeconds(60))).isTrue();
        assertThat(order.state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(order.history()).hasSize(2);
    }

    @Test
    void aConfirmedOrderIsFulfilledUnderItsChannelsReference() {
        order.handOff(now);
        order.fulfil(DONE, now);
        assertThat(order.state()).isEqualTo(OrderState.FULFILLED);
        assertThat(order.providerRef()).contains("ref-1");
        assertThat(order.isDue(now.plus(Duration.ofDays(99)))).isFalse();
    }

    @Test
    void anAnswerThatOvertakesItsReceiptCountsAndTheReceiptChangesNothing() {
        order.fulfil(DONE, now);
        order.handOff(now);
        order.notReached("too late", now);
        assertThat(order.state()).isEqualTo(OrderState.FULFILLED);
        assertThat(order.history().stream().map(OrderEvent::state))
                .containsExactly(OrderState.ACCEPTED, OrderState.HANDED_OFF, OrderState.FULFILLED);
    }

    @Test
    void aFailedOrderNamesItsReasonAndItsRefund() {
        order.fail(SOLD_OUT, "rfd_1", now);
        assertThat(order.state()).isEqualTo(OrderState.FAILED);
        assertThat(order.failureReason()).contains("sold out");
        assertThat(order.refundReference()).contains("rfd_1");
    }

    @Test
    void theFirstOutcomeCounts() {
        order.fulfil(DONE, now);
        assertThat(order.judge(DONE)).isEqualTo(Verdict.REPEATED);
        assertThat(order.judge(SOLD_OUT)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(order.judge(new Outcome.Fulfilled("hnd_1", "ref-2", Optional.empty())))
                .isEqualTo(Verdict.CONTRADICTED);
        assertThatThrownBy(() -> order.fail(SOLD_OUT, "rfd_1", now)).hasMessageContaining("CONTRADICTED");
        assertThatThrownBy(() -> order.fulfil(DONE, now)).hasMessageContaining("REPEATED");
    }

    @Test
    void aFailureSaidInOtherWordsIsTheSameFailure() {
        order.fail(SOLD_OUT, "rfd_1", now);
        assertThat(order.judge(new Outcome.Failed("hnd_1", "still sold out"))).isEqualTo(Verdict.REPEATED);
        assertThat(order.judge(DONE)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void aContradictionIsWrittenDownOnceAndChangesNothingElse() {
        order.fulfil(DONE, now);
        int before = order.history().size();
        order.refuse(SOLD_OUT, now);
        order.refuse(SOLD_OUT, now);
        assertThat(order.history()).hasSize(before + 1);
        assertThat(order.state()).isEqualTo(OrderState.FULFILLED);
    }

    @Test
    void aContradictionIsSeenOnTheOrder() {
        order.fulfil(DONE, now);
        assertThat(order.said().isContradicted()).isFalse();
        order.refuse(SOLD_OUT, now);
        assertThat(order.said().isContradicted()).isTrue();
    }

    @Test
    void wordsThatAreCutAreStillTheSameWords() {
        order.fulfil(DONE, now);
        Outcome.Failed longWinded = new Outcome.Failed("hnd_1", "x".repeat(400));
        order.refuse(longWinded, now);
        int once = order.history().size();
        order.refuse(longWinded, now);
        assertThat(order.history()).hasSize(once);
    }

    @Test
    void aChannelThatIsAskedInVainLeavesTheOrderUnknownAndIsAskedAgain() {
        order.handOff(now);
        assertThat(order.said().wasAskedInVain()).isFalse();
        order.unanswered("it is still at work", now);
        assertThat(order.said().wasAskedInVain()).isTrue();
        assertThat(order.said().lastWords()).contains("it is still at work");
        assertThat(order.state()).isEqualTo(OrderState.HANDED_OFF);
        assertThat(order.isDue(now.plus(Duration.ofMinutes(14)))).isFalse();
        assertThat(order.isDue(now.plus(Duration.ofMinutes(15)))).isTrue();
    }

    @Test
    void theSameWordsAreHistoryOnce() {
        order.handOff(now);
        int before = order.history().size();
        for (int i = 0; i < 100; i++) {
            order.unanswered("it is still at work", now);
        }
        order.unanswered("it does not know of it", now);
        assertThat(order.history()).hasSize(before + 2);
    }

    @Test
    void whatIsAskedTooLateChangesNothing() {
        order.fulfil(DONE, now);
        order.unanswered("it is still at work", now);
        assertThat(order.said().wasAskedInVain()).isFalse();
        assertThat(order.isDue(now.plus(Duration.ofDays(99)))).isFalse();
    }

    @Test
    void aCostFitsATopUpOnlyAndIsNoMoreThanItsAmount() {
        Order topUp = Example.order(Kind.TOP_UP, yuan("30"), Payment.cash());
        assertThat(topUp.judge(costing("30"))).isEqualTo(Verdict.NEW);
        assertThat(topUp.judge(costing("30.01"))).isEqualTo(Verdict.NOT_ACCEPTABLE);
        assertThat(topUp.judge(costing("-1"))).isEqualTo(Verdict.NOT_ACCEPTABLE);
        assertThat(order.judge(costing("1"))).isEqualTo(Verdict.NOT_ACCEPTABLE);
    }

    @Test
    void onlyABillCarriesACharge() {
        assertThat(order.terms().paid()).isEqualTo(yuan("100"));
        Order bill = Example.order(Kind.BILL_PAYMENT, yuan("50"), Payment.cash());
        assertThat(bill.terms().paid()).isEqualTo(yuan("51"));
        assertThat(bill.terms().amount()).isEqualTo(yuan("50"));
        assertThat(bill.terms().charge().vat()).isEqualTo(yuan("0.06"));
    }

    @Test
    void nothingIsOrderedThatNoChannelFulfils() {
        assertThatThrownBy(() -> Example.order(Kind.LOCAL_SALE, yuan("1"), Payment.cash()))
                .hasMessageContaining("LOCAL_SALE");
        assertThatThrownBy(() -> Example.order(Kind.PURCHASE, yuan("0"), Payment.cash()))
                .hasMessageContaining("above zero");
    }

    private static Outcome.Fulfilled costing(String yuan) {
        return new Outcome.Fulfilled("hnd_1", "ref-1", Optional.of(yuan(yuan)));
    }
}
