package granary.ear.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.channels.Outcome;
import granary.country.Countries;
import granary.database.Database;
import granary.database.Migrations;
import granary.money.Money;
import granary.network.CenterRef;
import granary.orders.PlaceOrder;
import granary.orders.TakeOutcome;
import granary.orders.domain.NewOrder;
import granary.orders.domain.Order;
import granary.orders.domain.Payment;
import granary.orders.domain.Verdict;
import granary.orders.domain.Villager;
import granary.transactions.BusinessDays;
import granary.transactions.domain.Kind;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An order's row, its ledger entry, its expected payment and its message commit together, or none of them does. */
@ExtendWith(ArquillianExtension.class)
class OneTransactionIT {
    private static final List<String> TABLES =
            List.of("villager_order", "order_event", "journal_entry", "expected_payment", "service_transaction");

    @Inject
    PlaceOrder placeOrder;

    @Inject
    TakeOutcome takeOutcome;

    @Inject
    Database database;

    @Inject
    BusinessDays days;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "jms/granary")
    ConnectionFactory connections;

    @Resource(lookup = "jms/Handoffs")
    Queue handoffs;

    @Deployment
    static WebArchive application() {
        return ShippedBeans.with(OneTransactionIT.class);
    }

    @BeforeEach
    void tables() {
        for (String slice : List.of("network", "ledger", "transactions", "orders")) {
            Migrations.apply(database.dataSource(), database.dialect(), slice);
        }
        days.open();
    }

    @Test
    void aPlacedOrderLeavesRowEntryPaymentAndMessage() {
        Facts before = facts();
        Order order = placeOrder.place(walletOrder());
        assertThat(facts().since(before)).isEqualTo(new Facts(List.of(1L, 1L, 1L, 1L, 0L), 1));
        assertThat(messages()).anyMatch(text -> text.contains(order.handoff()));
    }

    @Test
    void anOrderThatIsRolledBackLeavesNothing() throws Exception {
        Facts before = facts();
        transaction.begin();
        placeOrder.place(walletOrder());
        transaction.rollback();
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void aMessageThatCannotBeSentLeavesNeitherRowNorEntry() {
        Facts before = facts();
        // The details are the last thing that is read, when the message is made: row and entry are written by then.
        NewOrder unreadable = order("not JSON");
        assertThatThrownBy(() -> placeOrder.place(unreadable)).isInstanceOf(RuntimeException.class);
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void anOutcomeDeliveredTwiceHasOneEffect() {
        Order order = placeOrder.place(walletOrder());
        Facts before = facts();
        Outcome done = new Outcome.Fulfilled(order.handoff(), "ref-1", Optional.empty());
        assertThat(takeOutcome.take(done)).contains(Verdict.NEW);
        assertThat(takeOutcome.take(done)).contains(Verdict.REPEATED);
        // Handed off and fulfilled in its history; one entry; one service transaction.
        assertThat(facts().since(before)).isEqualTo(new Facts(List.of(0L, 2L, 1L, 0L, 1L), 0));
    }

    @Test
    void anOutcomeThatIsRolledBackLeavesTheOrderInFlight() throws Exception {
        Order order = placeOrder.place(walletOrder());
        Facts before = facts();
        transaction.begin();
        takeOutcome.take(new Outcome.Failed(order.handoff(), "sold out"));
        transaction.rollback();
        assertThat(facts()).isEqualTo(before);
        assertThat(takeOutcome.preview(new Outcome.Failed(order.handoff(), "sold out")))
                .contains(Verdict.NEW);
    }

    /** Rows by table, in the order of {@link #TABLES}, and messages on the queue. */
    private record Facts(List<Long> rows, int messages) {
        Facts since(Facts before) {
            List<Long> added = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                added.add(rows.get(i) - before.rows.get(i));
            }
            return new Facts(added, messages - before.messages);
        }
    }

    private Facts facts() {
        List<Long> rows = database.jdbi()
                .withHandle(h -> TABLES.stream()
                        .map(table -> h.createQuery("SELECT COUNT(*) FROM " + table)
                                .mapTo(Long.class)
                                .one())
                        .toList());
        return new Facts(rows, messages().size());
    }

    private List<String> messages() {
        try (JMSContext context = connections.createContext();
                QueueBrowser browser = context.createBrowser(handoffs)) {
            return Collections.list(browser.getEnumeration()).stream()
                    .map(OneTransactionIT::text)
                    .toList();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object message) {
        try {
            return ((Message) message).getBody(String.class);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NewOrder walletOrder() {
        return order("{\"lines\":[{\"product\":\"rice\",\"quantity\":1}]}");
    }

    private static NewOrder order(String details) {
        return new NewOrder(
                new CenterRef(1, "C1", 1, "CN"),
                "K1",
                "usr_1",
                new Villager("王秀英", "13912345678"),
                Kind.PURCHASE,
                "TAOBAO",
                Payment.wallet("WECHAT_PAY", "4200001"),
                Money.of(10_000, new Countries().get("CN").currency()),
                details);
    }
}
