package granary.orders.store;

import static granary.orders.domain.Example.DAY;
import static granary.orders.domain.Example.MORNING;
import static granary.orders.domain.Example.WALLET;
import static granary.orders.domain.Example.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import granary.channels.Outcome;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.database.TestEntities;
import granary.ledger.domain.Account;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.orders.domain.Example;
import granary.orders.domain.Order;
import granary.orders.domain.OrderIds;
import granary.orders.domain.OrderQuery;
import granary.orders.domain.Payment;
import granary.orders.domain.Refund;
import granary.orders.domain.Visible;
import granary.transactions.domain.Acceptance;
import granary.transactions.domain.Kind;
import granary.transactions.domain.NewRefund;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class RefundStoreIT {
    private static final BusinessDate NEXT = DAY.next();
    private static final OrderStore.Dates FIRST_NIGHT = new OrderStore.Dates(DAY.previous(), DAY);
    private static final OrderStore.Dates SECOND_NIGHT = new OrderStore.Dates(DAY, NEXT);

    private final TestEntities entities;

    RefundStoreIT(Dialect dialect) {
        entities = TestEntities.of(TestDatabase.migrated(dialect, "orders"), "orders");
    }

    /** Of one order 30 was refunded in flight, and 20 after it had been fulfilled; of the other nothing. */
    @BeforeEach
    void twoOrders() {
        inTransaction((orders, refunds) -> {
            orders.add(Example.order(new OrderIds("ord_1", "hnd_1"), Kind.PURCHASE, yuan("100"), WALLET));
            orders.add(Example.order(new OrderIds("ord_2", "hnd_2"), Kind.TOP_UP, yuan("30"), Payment.cash()));
            return true;
        });
        refund("rfd_1", yuan("30"), DAY);
        inTransaction((orders, refunds) -> {
            Order order = orders.lock("ord_1").orElseThrow();
            order.fulfil(new Outcome.Fulfilled("hnd_1", "ref-1", Optional.empty()), MORNING);
            order.bookEnd(NEXT);
            return true;
        });
        refund("rfd_2", yuan("20"), NEXT.next());
    }

    private void refund(String id, Money amount, BusinessDate on) {
        inTransaction((orders, refunds) -> {
            Order order = orders.lock("ord_1").orElseThrow();
            Refund refund = Refund.plan(order, id, new NewRefund(amount, "裂了", "usr_1"), new Acceptance(on, MORNING));
            order.take(refund);
            refunds.add(refund);
            return true;
        });
    }

    @Test
    void aRefundReadsAsItWasAgreed() {
        inTransaction((orders, refunds) -> {
            Refund read = refunds.find("rfd_1").orElseThrow();
            assertThat(read.order().id()).isEqualTo("ord_1");
            assertThat(read.amount()).isEqualTo(yuan("30"));
            assertThat(read.reason()).isEqualTo("裂了");
            assertThat(read.agreedBy()).isEqualTo("usr_1");
            assertThat(read.agreedAt()).isEqualTo(MORNING);
            assertThat(read.bookedOn()).isEqualTo(DAY);
            assertThat(read.takenFrom()).isEqualTo(Account.ORDERS_IN_PROGRESS);
            return true;
        });
    }

    @Test
    void anOrderKeepsWhatWasRefundedOfIt() {
        inTransaction((orders, refunds) -> {
            assertThat(orders.find("ord_1").orElseThrow().refunded()).isEqualTo(yuan("50"));
            assertThat(orders.find("ord_1").orElseThrow().held()).isEqualTo(yuan("70"));
            assertThat(orders.find("ord_2").orElseThrow().refunded().isZero()).isTrue();
            assertThat(ids(refunds.of("ord_1"))).containsExactly("rfd_1", "rfd_2");
            assertThat(refunds.of("ord_2")).isEmpty();
            return true;
        });
    }

    @Test
    void aNightFindsWhatItBooksAndWhatItTakesBack() {
        inTransaction((orders, refunds) -> {
            assertThat(ids(refunds.booked("CN", FIRST_NIGHT, "", 10))).containsExactly("rfd_1");
            assertThat(ids(refunds.booked("CN", SECOND_NIGHT, "", 10))).containsExactly("rfd_1");
            OrderStore.Dates all = new OrderStore.Dates(DAY.previous(), NEXT.next());
            assertThat(ids(refunds.booked("CN", all, "", 10))).containsExactly("rfd_1", "rfd_2");
            assertThat(ids(refunds.booked("CN", all, "rfd_1", 10))).containsExactly("rfd_2");
            assertThat(ids(refunds.booked("CN", all, "", 1))).containsExactly("rfd_1");
            assertThat(refunds.booked("VN", all, "", 10)).isEmpty();
            return true;
        });
    }

    @Test
    void onlyWhatWasRefundedInFlightByADateIsMissingFromWhatWasInProgressThen() {
        inTransaction((orders, refunds) -> {
            List<String> both = List.of("ord_1", "ord_2");
            assertThat(refunds.inFlightMinor(both, DAY.previous())).isEmpty();
            assertThat(refunds.inFlightMinor(both, DAY))
                    .containsOnlyKeys("ord_1")
                    .containsEntry("ord_1", 3_000L);
            assertThat(refunds.inFlightMinor(both, NEXT.next())).containsEntry("ord_1", 3_000L);
            assertThat(refunds.inFlightMinor(List.of(), DAY)).isEmpty();
            return true;
        });
    }

    @Test
    void anOrderIsFoundByTheReferenceOfItsRefund() {
        Visible county = new Visible(Set.of("K3"), Set.of(), Optional.empty());
        Visible elsewhere = new Visible(Set.of("K4"), Set.of(), Optional.empty());
        inTransaction((orders, refunds) -> {
            assertThat(orders.page(named("rfd_2", county)))
                    .extracting(Order::id)
                    .containsExactly("ord_1");
            assertThat(orders.page(named("rfd_2", elsewhere))).isEmpty();
            return true;
        });
    }

    private static OrderQuery named(String reference, Visible visible) {
        return new OrderQuery(
                visible, Optional.empty(), Optional.empty(), Optional.of(reference), Optional.empty(), 10);
    }

    private static List<String> ids(List<Refund> refunds) {
        return refunds.stream().map(Refund::id).toList();
    }

    private void inTransaction(BiFunction<OrderStore, RefundStore, Boolean> work) {
        entities.inTransaction(manager -> work.apply(new OrderStore(manager), new RefundStore(manager)));
    }
}
