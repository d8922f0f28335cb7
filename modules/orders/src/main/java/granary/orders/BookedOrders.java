package granary.orders;

import granary.database.Shared;
import granary.ledger.domain.JournalEntry;
import granary.money.BusinessDate;
import granary.orders.domain.Order;
import granary.orders.domain.OrderEntries;
import granary.orders.domain.OrderState;
import granary.orders.domain.Refund;
import granary.orders.domain.RefundEntries;
import granary.orders.store.OrderStore;
import granary.orders.store.RefundStore;
import granary.transactions.BookedWork;
import granary.transactions.ExpectedPayment;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What orders have booked: every acceptance, fulfilment, failure and refund of a night, from the orders' own rows. Read outside
 * a transaction, page by page, so that nothing is kept and nobody waits.
 */
@Shared
@Transactional(TxType.NOT_SUPPORTED)
public class BookedOrders implements BookedWork {
    private static final int ORDERS_AT_ONCE = 500;

    private final OrderStore orders;
    private final RefundStore refunds;

    @Inject
    public BookedOrders(OrderStore orders, RefundStore refunds) {
        this.orders = orders;
        this.refunds = refunds;
    }

    @Override
    public void entries(Span span, Consumer<JournalEntry> each) {
        each(span, order -> {
            if (span.covers(order.acceptedOn())) {
                each.accept(OrderEntries.accepted(order, span.night()));
            }
            if (endedIn(span, order)) {
                List<JournalEntry> ended = order.state() == OrderState.FULFILLED
                        ? List.of(OrderEntries.fulfilled(order, span.night()))
                        : OrderEntries.failed(order, span.night());
                ended.forEach(each);
            }
        });
        eachRefund(span, refund -> {
            if (span.covers(refund.bookedOn())) {
                RefundEntries.paid(refund, span.night()).forEach(each);
            }
            if (isTakenBackIn(span, refund)) {
                each.accept(RefundEntries.takenBack(refund, span.night()));
            }
        });
    }

    @Override
    public void expectedPayments(Span span, Consumer<ExpectedPayment> each) {
        each(span, order -> {
            if (span.covers(order.acceptedOn())) {
                OrderPayments.received(order, span.night()).ifPresent(each);
            }
            if (endedIn(span, order) && order.state() == OrderState.FAILED) {
                OrderPayments.returned(order, span.night()).ifPresent(each);
            }
        });
        eachRefund(span, refund -> {
            if (span.covers(refund.bookedOn())) {
                OrderPayments.returned(refund, span.night()).ifPresent(each);
            }
        });
    }

    @Override
    public BigInteger inProgressMinor(Span span) {
        BigInteger sum = BigInteger.ZERO;
        String last = "";
        List<Order> page;
        do {
            page = orders.inProgress(span.country(), span.night(), last, ORDERS_AT_ONCE);
            // An order in progress then may have been refunded since.
            Map<String, Long> refunded =
                    refunds.inFlightMinor(page.stream().map(Order::id).toList(), span.night());
            for (Order order : page) {
                long heldMinor = order.terms().paid().minor() - refunded.getOrDefault(order.id(), 0L);
                sum = sum.add(BigInteger.valueOf(heldMinor));
                last = order.id();
            }
        } while (page.size() == ORDERS_AT_ONCE);
        return sum;
    }

    private void each(Span span, Consumer<Order> each) {
        String last = "";
        List<Order> page;
        do {
            page = orders.booked(
                    span.country(), new OrderStore.Dates(span.after(), span.night()), last, ORDERS_AT_ONCE);
            for (Order order : page) {
                each.accept(order);
                last = order.id();
            }
        } while (page.size() == ORDERS_AT_ONCE);
    }

    private void eachRefund(Span span, Consumer<Refund> each) {
        String last = "";
        List<Refund> page;
        do {
            page = refunds.booked(
                    span.country(), new OrderStore.Dates(span.after(), span.night()), last, ORDERS_AT_ONCE);
            for (Refund refund : page) {
                each.accept(refund);
                last = refund.id();
            }
        } while (page.size() == ORDERS_AT_ONCE);
    }

    private static boolean isTakenBackIn(Span span, Refund refund) {
        return refund.wasInFlight()
                && refund.order().state() == OrderState.FULFILLED
                && span.covers(refund.takenBackOn());
    }

    private static boolean endedIn(Span span, Order order) {
        BusinessDate unknown = span.after();
        return order.state().isFinal() && span.covers(order.endedOn().orElse(unknown));
    }
}
