package granary.orders;

import granary.channels.Outcome;
import granary.country.BusinessClock;
import granary.database.Shared;
import granary.ledger.PostEntries;
import granary.orders.domain.Order;
import granary.orders.domain.OrderEntries;
import granary.orders.domain.Refund;
import granary.orders.domain.RefundEntries;
import granary.orders.store.RefundStore;
import granary.transactions.FulfilledWork;
import granary.transactions.RecordRefunds;
import granary.transactions.RecordTransaction;
import granary.transactions.domain.ServiceTransaction;
import granary.transactions.domain.SourceKey;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Fulfils an order that its channel has confirmed: only now is anything owed to a provider or earned, and only now does
 * the work reach the waist.
 *
 * <p>The service transaction carries the order's amount, without the charge: the charge is our own price for the work
 * and no turnover of it, and the provider's file, which the night matches with, knows the amount alone.
 */
@Shared
public class FulfilOrder {
    private final RecordTransaction waist;
    private final RecordRefunds waistRefunds;
    private final RefundStore refunds;
    private final PostEntries ledger;
    private final BusinessClock clock;

    @Inject
    FulfilOrder(
            RecordTransaction waist,
            RecordRefunds waistRefunds,
            RefundStore refunds,
            PostEntries ledger,
            BusinessClock clock) {
        this.waist = waist;
        this.waistRefunds = waistRefunds;
        this.refunds = refunds;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Within the transaction that holds the order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fulfil(Order order, Outcome.Fulfilled outcome) {
        Instant now = clock.instant();
        order.fulfil(outcome, now);
        ServiceTransaction recorded = waist.record(new FulfilledWork(
                SourceKey.ORDERS,
                order.id(),
                order.terms().center(),
                order.terms().kind(),
                order.terms().channel(),
                outcome.providerRef(),
                order.terms().amount(),
                now,
                order.acceptedOn()));
        order.bookEnd(recorded.date());
        ledger.post(List.of(OrderEntries.fulfilled(order, recorded.date())));
        takeBack(order);
    }

    /** What was refunded while the order was in flight could reach the waist no sooner than the order itself. */
    private void takeBack(Order order) {
        if (order.refunded().isZero()) {
            return;
        }
        List<Refund> inFlight = refunds.of(order.id());
        waistRefunds.record(
                new SourceKey(SourceKey.ORDERS, order.id()),
                inFlight.stream().map(RefundOrder::work).toList());
        ledger.post(inFlight.stream()
                .map(refund -> RefundEntries.takenBack(refund, refund.takenBackOn()))
                .toList());
    }
}
