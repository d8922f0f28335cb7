package granary.orders;

import granary.access.Ids;
import granary.access.Problem;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Shared;
import granary.ledger.PostEntries;
import granary.money.BusinessDate;
import granary.orders.domain.Order;
import granary.orders.domain.OrderState;
import granary.orders.domain.Refund;
import granary.orders.domain.RefundEntries;
import granary.orders.domain.RefundVerdict;
import granary.orders.domain.Visible;
import granary.orders.store.OrderStore;
import granary.orders.store.RefundStore;
import granary.transactions.BusinessDays;
import granary.transactions.ExpectPayment;
import granary.transactions.RecordRefunds;
import granary.transactions.RefundedWork;
import granary.transactions.domain.Acceptance;
import granary.transactions.domain.NewRefund;
import granary.transactions.domain.SourceKey;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Gives the villager back a part of an order's amount, or all of it: the refund's row, the order's total, the entries,
 * the payment to expect in a wallet's file and, where the order is fulfilled, the transaction whose fee the night claws
 * back, in one transaction. The order is kept from others meanwhile, so that refunds at once do not exceed its amount.
 */
@Shared
public class RefundOrder {
    private final OrderStore orders;
    private final RefundStore refunds;
    private final PostEntries ledger;
    private final ExpectPayment payments;
    private final RecordRefunds waist;
    private final BusinessDays days;
    private final Countries countries;
    private final BusinessClock clock;

    @Inject
    RefundOrder(
            OrderStore orders,
            RefundStore refunds,
            PostEntries ledger,
            ExpectPayment payments,
            RecordRefunds waist,
            BusinessDays days,
            Countries countries,
            BusinessClock clock) {
        this.orders = orders;
        this.refunds = refunds;
        this.ledger = ledger;
        this.payments = payments;
        this.waist = waist;
        this.days = days;
        this.countries = countries;
        this.clock = clock;
    }

    /**
     * Refunds an order that the caller may see.
     *
     * @throws Problem 404 where there is none, 409 {@code ORDER_FAILED} or {@code TOO_MANY_REFUNDS}, 422 {@code INVALID}
     *     for another currency than the order's and {@code REFUND_TOO_LARGE} for more than is left of its amount
     */
    @Transactional
    public Refund refund(String id, NewRefund asked, Visible visible) {
        Order order = orders.lock(id).filter(visible::includes).orElseThrow(Problem::notFound);
        Refund refund = planned(order, asked);
        order.take(refund);
        refunds.add(refund);
        ledger.post(RefundEntries.paid(refund));
        OrderPayments.returned(refund, refund.bookedOn()).ifPresent(payments::expect);
        if (order.state() == OrderState.FULFILLED) {
            waist.record(new SourceKey(SourceKey.ORDERS, order.id()), List.of(work(refund)));
        }
        return refund;
    }

    /**
     * What {@link #refund} would do now, without doing it.
     *
     * @throws Problem as {@link #refund} would
     */
    @Transactional
    public RefundPreview preview(String id, NewRefund asked, Visible visible) {
        Order order = orders.find(id).filter(visible::includes).orElseThrow(Problem::notFound);
        return RefundPreview.of(planned(order, asked));
    }

    private Refund planned(Order order, NewRefund asked) {
        refuseUnlessPossible(order, asked);
        Instant now = clock.instant();
        BusinessDate today =
                days.acceptanceDate(countries.get(order.terms().center().country()), now);
        return Refund.plan(order, Ids.next("rfd"), asked, new Acceptance(today.max(order.refundableFrom()), now));
    }

    private static void refuseUnlessPossible(Order order, NewRefund asked) {
        RefundVerdict verdict = order.judge(asked);
        switch (verdict) {
            case POSSIBLE -> {
                // What follows is the refund.
            }
            case ORDER_FAILED ->
                throw Problem.of(409, "ORDER_FAILED", "the order has failed, and its payment was given back with that");
            case TOO_MANY -> throw Problem.of(409, "TOO_MANY_REFUNDS", "an order is refunded at most 100 times");
            case OTHER_CURRENCY ->
                throw Problem.invalid(List.of(new Problem.FieldError(
                        "/amount/currency",
                        "expected " + order.terms().amount().currency().getCurrencyCode())));
            case TOO_LARGE ->
                throw Problem.of(
                        422,
                        "REFUND_TOO_LARGE",
                        "%s is left to refund of %s"
                                .formatted(order.leftToRefund(), order.terms().amount()));
        }
    }

    /** What the waist is told of it. */
    static RefundedWork work(Refund refund) {
        return new RefundedWork(refund.id(), refund.id(), refund.amount(), refund.agreedAt(), refund.bookedOn());
    }
}
