package granary.orders.store;

import static granary.orders.domain.Example.MORNING;
import static granary.orders.domain.Example.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.channels.Outcome;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.database.TestEntities;
import granary.money.Money;
import granary.orders.domain.DeadLetter;
import granary.orders.domain.DeadLetter.Settlement;
import granary.orders.domain.DeadLetter.State;
import granary.orders.domain.Example;
import granary.orders.domain.Order;
import granary.orders.domain.OrderFigures;
import granary.orders.domain.OrderIds;
import granary.orders.domain.Payment;
import granary.orders.domain.Trouble;
import granary.orders.domain.TroubledOrder;
import granary.transactions.domain.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class DeadLetterStoreIT {
    private static final String LONG_TEXT = "信".repeat(40_000);

    private final TestEntities entities;
    private final DeadLetterStore letters;
    private final TroubleStore troubles;

    DeadLetterStoreIT(Dialect dialect) {
        Database database = TestDatabase.migrated(dialect, "orders");
        entities = TestEntities.of(database, "orders");
        letters = new DeadLetterStore(database);
        troubles = new TroubleStore(database);
    }

    private static DeadLetter letter(int no, Optional<String> handoff) {
        return new DeadLetter(
                "dlt_" + no,
                "ID:" + no,
                "Handoffs",
                MORNING,
                "IllegalStateException: no",
                handoff,
                Optional.empty(),
                LONG_TEXT,
                Optional.empty());
    }

    private static Settlement discarded(String why) {
        return new Settlement(State.DISCARDED, "cli_1", MORNING, Optional.of(why));
    }

    private void order(int no, Consumer<Order> life) {
        entities.inTransaction(manager -> {
            Money amount = yuan("10");
            OrderIds ids = new OrderIds("ord_" + no, "hnd_" + no);
            Order order = Example.order(ids, Kind.TRAVEL_BOOKING, amount, Payment.cash());
            life.accept(order);
            new OrderStore(manager).add(order);
            return true;
        });
    }

    @Test
    void aLetterReadsAsItWasKept() {
        letters.add(letter(1, Optional.of("hnd_1")));

        assertThat(letters.find("dlt_1")).contains(letter(1, Optional.of("hnd_1")));
        assertThat(letters.find("dlt_2")).isEmpty();
    }

    @Test
    void oneMessageIsOneLetter() {
        letters.add(letter(1, Optional.empty()));

        DeadLetter same = new DeadLetter(
                "dlt_9", "ID:1", "", MORNING, "", Optional.empty(), Optional.empty(), "", Optional.empty());
        assertThatThrownBy(() -> letters.add(same)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aLetterIsSettledOnce() {
        letters.add(letter(1, Optional.of("hnd_1")));

        assertThat(letters.settle("dlt_1", discarded("first"))).isTrue();
        assertThat(letters.settle("dlt_1", discarded("second"))).isFalse();
        assertThat(letters.settle("dlt_2", discarded("none"))).isFalse();
        assertThat(letters.find("dlt_1")
                        .orElseThrow()
                        .settlement()
                        .orElseThrow()
                        .why())
                .contains("first");
        assertThat(letters.waiting("hnd_1")).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithinAState() {
        for (int i = 1; i <= 4; i++) {
            letters.add(letter(i, Optional.empty()));
        }
        letters.settle("dlt_2", discarded("done"));

        assertThat(ids(letters.page(State.WAITING, "", 2))).containsExactly("dlt_1", "dlt_3");
        assertThat(ids(letters.page(State.WAITING, "dlt_3", 2))).containsExactly("dlt_4");
        assertThat(ids(letters.page(State.DISCARDED, "", 2))).containsExactly("dlt_2");
        assertThat(letters.page(State.REPLAYED, "", 2)).isEmpty();
    }

    private static List<String> ids(List<DeadLetter> page) {
        return page.stream().map(DeadLetter::id).toList();
    }

    @Test
    void anOrderWithAWaitingLetterIsNotSentAgainByItself() {
        order(1, order -> {});
        order(2, order -> {});
        letters.add(letter(1, Optional.of("hnd_1")));

        assertThat(due()).containsExactly("ord_2");
        letters.settle("dlt_1", new Settlement(State.REPLAYED, "cli_1", MORNING, Optional.empty()));
        assertThat(due()).containsExactlyInAnyOrder("ord_1", "ord_2");
    }

    private List<String> due() {
        return entities.inTransaction(manager -> new OrderStore(manager).due(MORNING.plus(Duration.ofMinutes(2)), 10));
    }

    @Test
    void everyOrderIsCountedOnce() {
        order(1, order -> {});
        order(2, order -> {});
        order(3, DeadLetterStoreIT::fulfil);
        order(4, order -> {
            fulfil(order);
            order.refuse(new Outcome.Failed(order.handoff(), "sold out"), MORNING);
        });
        order(5, order -> order.fail(new Outcome.Failed(order.handoff(), "no"), "rfd_5", MORNING));
        order(6, order -> {
            order.handOff(MORNING);
            order.unanswered("it is still at work", MORNING);
        });
        letters.add(letter(1, Optional.of("hnd_1")));
        letters.add(letter(2, Optional.of("hnd_1")));
        letters.add(letter(3, Optional.of("hnd_3")));

        assertThat(troubles.figures("CN", Example.DAY)).isEqualTo(new OrderFigures(6, 2, 1, 2, 1, 1, 1));
        assertThat(troubles.figures("VN", Example.DAY)).isEqualTo(new OrderFigures(0, 0, 0, 0, 0, 0, 0));
        assertThat(troubled(Trouble.DEAD_LETTER)).containsExactly("ord_1 dlt_1");
        assertThat(troubled(Trouble.UNKNOWN)).containsExactly("ord_6 it is still at work");
        assertThat(troubled(Trouble.CONTRADICTED)).containsExactly("ord_4 refused: sold out");
        assertThat(troubles.page(Trouble.UNKNOWN, "ord_6", 5)).isEmpty();
    }

    private List<String> troubled(Trouble trouble) {
        return troubles.page(trouble, "", 5).stream()
                .map((TroubledOrder order) -> order.id() + " " + order.words())
                .toList();
    }

    private static void fulfil(Order order) {
        order.fulfil(new Outcome.Fulfilled(order.handoff(), "ref", Optional.empty()), MORNING);
    }

    @Test
    void figuresThatDoNotAddUpAreNoFigures() {
        assertThatThrownBy(() -> new OrderFigures(3, 1, 1, 0, 0, 0, 0)).hasMessageContaining("3 orders");
    }
}
