package granary.orders;

import granary.access.Ids;
import granary.channels.Outcome;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Shared;
import granary.ledger.PostEntries;
import granary.money.BusinessDate;
import granary.orders.domain.Order;
import granary.orders.domain.OrderEntries;
import granary.transactions.BusinessDays;
import granary.transactions.ExpectPayment;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Fails an order that its channel will not fulfil: the villager gets back everything that was paid, charge included,
 * the way it came. A refund to a wallet will appear in the wallet's file, under our reference of the refund and with a
 * negative amount.
 */
@Shared
public class FailOrder {
    private final PostEntries ledger;
    private final ExpectPayment payments;
    private final BusinessDays days;
    private final Countries countries;
    private final BusinessClock clock;

    @Inject
    FailOrder(PostEntries ledger, ExpectPayment payments, BusinessDays days, Countries countries, BusinessClock clock) {
        this.ledger = ledger;
        this.payments = payments;
        this.days = days;
        this.countries = countries;
        this.clock = clock;
    }

    /** Within the transaction that holds the order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fail(Order order, Outcome.Failed outcome) {
        Instant now = clock.instant();
        String refund = Ids.next("rfd");
        order.fail(outcome, refund, now);
        String country = order.terms().center().country();
        BusinessDate today = days.acceptanceDate(countries.get(country), now).max(order.acceptedOn());
        order.bookEnd(today);
        ledger.post(OrderEntries.failed(order, today));
        OrderPayments.returned(order, today).ifPresent(payments::expect);
    }
}
