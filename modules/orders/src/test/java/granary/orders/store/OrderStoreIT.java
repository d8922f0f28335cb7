package granary.orders.store;

import static granary.orders.domain.Example.MORNING;
import static granary.orders.domain.Example.WALLET;
import static granary.orders.domain.Example.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.channels.Outcome;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.database.TestEntities;
import granary.orders.domain.Example;
import granary.orders.domain.Order;
import granary.orders.domain.OrderEvent;
import granary.orders.domain.OrderIds;
import granary.orders.domain.OrderQuery;
import granary.orders.domain.OrderState;
import granary.orders.domain.Payment;
import granary.orders.domain.Visible;
import granary.transactions.domain.Kind;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class OrderStoreIT {
    private static final Visible COUNTY = new Visible(Set.of("K3"), Set.of(), Optional.empty());

    private final TestEntities entities;

    OrderStoreIT(Dialect dialect) {
        entities = TestEntities.of(TestDatabase.migrated(dialect, "orders"), "orders");
    }

    @BeforeEach
    void twoOrders() {
        inTransaction(store -> {
            store.add(Example.order(new OrderIds("ord_1", "hnd_1"), Kind.PURCHASE, yuan("100"), WALLET));
            store.add(Example.order(new OrderIds("ord_2", "hnd_2"), Kind.TOP_UP, yuan("30"), Payment.cash()));
            return true;
        });
    }

    @Test
    void anOrderReadsAsItWasPlaced() {
        inTransaction(store -> {
            Order read = store.find("ord_1").orElseThrow();
            assertThat(read.terms().villager().name()).isEqualTo("王秀英");
            assertThat(read.terms().payment()).isEqualTo(WALLET);
            assertThat(read.terms().paid()).isEqualTo(yuan("100"));
            assertThat(read.acceptedOn()).isEqualTo(Example.DAY);
            assertThat(read.acceptedAt()).isEqualTo(MORNING);
            assertThat(read.history()).extracting(OrderEvent::state).containsExactly(OrderState.ACCEPTED);
            return true;
        });
    }

    @Test
    void anOrdersLifeIsKeptInOrder() {
        inTransaction(store -> {
            store.lockByHandoff("hnd_2").orElseThrow().handOff(MORNING);
            return true;
        });
        inTransaction(store -> {
            Order order = store.lock("ord_2").orElseThrow();
            order.fulfil(new Outcome.Fulfilled("hnd_2", "ref-1", Optional.of(yuan("28.50"))), MORNING);
            return true;
        });
        inTransaction(store -> {
            Order read = store.findByHandoff("hnd_2").orElseThrow();
            assertThat(read.cost()).contains(yuan("28.50"));
            assertThat(read.history())
                    .extracting(OrderEvent::state)
                    .containsExactly(OrderState.ACCEPTED, OrderState.HANDED_OFF, OrderState.FULFILLED);
            return true;
        });
        assertThat(this.<Optional<OrderState>>inTransaction(store -> store.state("hnd_2")))
                .contains(OrderState.FULFILLED);
        assertThat(this.<Optional<OrderState>>inTransaction(store -> store.state("hnd_1")))
                .contains(OrderState.ACCEPTED);
        assertThat(this.<Optional<OrderState>>inTransaction(store -> store.state("hnd_3")))
                .isEmpty();
    }

    @Test
    void onlyWhatIsUnansweredFallsDue() {
        assertThat(this.<List<String>>inTransaction(store -> store.due(MORNING, 10)))
                .isEmpty();
        inTransaction(store -> {
            store.lock("ord_1").orElseThrow().fail(new Outcome.Failed("hnd_1", "sold out"), "rfd_1", MORNING);
            return true;
        });
        assertThat(this.<List<String>>inTransaction(store -> store.due(MORNING.plus(Duration.ofMinutes(2)), 10)))
                .containsExactly("ord_2");
    }

    @Test
    void aPageShowsOnlyWhatTheCallerMaySee() {
        assertThat(ids(COUNTY, 10)).containsExactly("ord_1", "ord_2");
        assertThat(ids(COUNTY, 1)).containsExactly("ord_1");
        assertThat(ids(new Visible(Set.of("K4"), Set.of("C1"), Optional.empty()), 10))
                .hasSize(2);
        assertThat(ids(new Visible(Set.of("K4"), Set.of("C9"), Optional.empty()), 10))
                .isEmpty();
        assertThat(ids(new Visible(Set.of(), Set.of("C1"), Optional.of("usr_2")), 10))
                .isEmpty();
        assertThat(ids(new Visible(Set.of(), Set.of(), Optional.empty()), 10)).isEmpty();
    }

    @Test
    void outsideReferencesAreFound() {
        OrderQuery query = new OrderQuery(
                COUNTY, Optional.empty(), Optional.of("C1"), Optional.of("4200001"), Optional.of("ord_0"), 10);
        assertThat(this.<List<String>>inTransaction(
                        store -> store.page(query).stream().map(Order::id).toList()))
                .containsExactly("ord_1");
    }

    @Test
    void ofTwoChangesAtOnceTheSecondIsRefused() {
        assertThatThrownBy(() -> inTransaction(stale -> {
                    Order order = stale.find("ord_1").orElseThrow();
                    inTransaction(store -> {
                        store.find("ord_1").orElseThrow().handOff(MORNING);
                        return true;
                    });
                    order.handOff(MORNING);
                    return true;
                }))
                .isInstanceOf(RollbackException.class)
                .hasCauseInstanceOf(OptimisticLockException.class);
    }

    private List<String> ids(Visible visible, int limit) {
        OrderQuery query =
                new OrderQuery(visible, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
        return inTransaction(store -> store.page(query).stream().map(Order::id).toList());
    }

    private <T> T inTransaction(Function<OrderStore, T> work) {
        return entities.inTransaction(manager -> work.apply(new OrderStore(manager)));
    }
}
