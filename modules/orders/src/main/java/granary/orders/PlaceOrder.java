package granary.orders;

import granary.access.Ids;
import granary.cash.GuardCashLimit;
import granary.channels.SendHandoff;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.database.Shared;
import granary.ledger.PostEntries;
import granary.money.BusinessDate;
import granary.orders.domain.Charge;
import granary.orders.domain.NewOrder;
import granary.orders.domain.Order;
import granary.orders.domain.OrderEntries;
import granary.orders.domain.OrderIds;
import granary.orders.store.OrderStore;
import granary.transactions.BusinessDays;
import granary.transactions.ExpectPayment;
import granary.transactions.domain.Acceptance;
import granary.transactions.domain.PaymentMethod;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Takes an order that the villager has paid for: its row, its ledger entry, the payment to expect in a wallet's file,
 * and the message to the channel, in one transaction. All of it is there afterwards, or none.
 */
@Shared
public class PlaceOrder {
    private final OrderStore orders;
    private final PostEntries ledger;
    private final GuardCashLimit cashLimit;
    private final ExpectPayment payments;
    private final SendHandoff queue;
    private final BusinessDays days;
    private final Countries countries;
    private final Event<OrderNews> news;
    private final BusinessClock clock;

    @Inject
    PlaceOrder(
            OrderStore orders,
            PostEntries ledger,
            GuardCashLimit cashLimit,
            ExpectPayment payments,
            SendHandoff queue,
            BusinessDays days,
            Countries countries,
            Event<OrderNews> news,
            BusinessClock clock) {
        this.orders = orders;
        this.ledger = ledger;
        this.cashLimit = cashLimit;
        this.payments = payments;
        this.queue = queue;
        this.days = days;
        this.countries = countries;
        this.news = news;
        this.clock = clock;
    }

    /** @throws granary.access.Problem 409 {@code CASH_LIMIT_EXCEEDED} where the partner would hold more than it may */
    @Transactional
    public Order place(NewOrder placed) {
        Country country = countries.get(placed.center().country());
        Instant now = clock.instant();
        BusinessDate today = days.acceptanceDate(country, now);
        OrderIds ids = new OrderIds(Ids.next("ord"), Ids.next("hnd"));
        Order order = Order.accept(ids, placed, Charge.of(country, placed.kind()), new Acceptance(today, now));
        if (order.terms().payment().method() == PaymentMethod.CASH) {
            cashLimit.beforeTaking(placed.center(), today, order.terms().paid());
        }
        orders.add(order);
        ledger.post(List.of(OrderEntries.accepted(order)));
        OrderPayments.received(order, today).ifPresent(payments::expect);
        queue.send(Handoffs.of(order));
        news.fire(new OrderNews(order.terms().kind().name(), OrderNews.Step.ACCEPTED));
        return order;
    }
}
