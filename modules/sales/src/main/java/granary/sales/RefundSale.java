package granary.sales;

import granary.access.Ids;
import granary.access.Problem;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Shared;
import granary.ledger.PostEntries;
import granary.money.BusinessDate;
import granary.sales.domain.Refund;
import granary.sales.domain.RefundVerdict;
import granary.sales.domain.Sale;
import granary.sales.domain.SaleEntries;
import granary.sales.domain.Visible;
import granary.sales.store.RefundStore;
import granary.sales.store.SaleStore;
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
 * Gives a buyer back a part of a delivered sale's amount, or all of it: the refund's row, the sale's total, the entries,
 * the payment to expect in a wallet's file, and the transaction by which the night takes the partner's fee and the
 * seller's receipt back, in one transaction. The sale is kept from others meanwhile, so that refunds at once do not exceed
 * its amount.
 */
@Shared
public class RefundSale {
    private final SaleStore sales;
    private final RefundStore refunds;
    private final PostEntries ledger;
    private final ExpectPayment payments;
    private final RecordRefunds waist;
    private final BusinessDays days;
    private final Countries countries;
    private final BusinessClock clock;

    @Inject
    RefundSale(
            SaleStore sales,
            RefundStore refunds,
            PostEntries ledger,
            ExpectPayment payments,
            RecordRefunds waist,
            BusinessDays days,
            Countries countries,
            BusinessClock clock) {
        this.sales = sales;
        this.refunds = refunds;
        this.ledger = ledger;
        this.payments = payments;
        this.waist = waist;
        this.days = days;
        this.countries = countries;
        this.clock = clock;
    }

    /**
     * Refunds a sale that the caller may see.
     *
     * @throws Problem 404 where there is none, 409 {@code SALE_NOT_DELIVERED}, {@code SALE_CANCELLED} or {@code
     *     TOO_MANY_REFUNDS}, 422 {@code INVALID} for another currency than the sale's and {@code REFUND_TOO_LARGE} for more
     *     than is left of its amount
     */
    @Transactional
    public Refund refund(String id, NewRefund asked, Visible visible) {
        Sale sale =
                sales.lock(id).filter(found -> visible.includes(found.place())).orElseThrow(Problem::notFound);
        Refund refund = planned(sale, asked);
        sale.take(refund);
        refunds.add(refund);
        ledger.post(SaleEntries.refunded(refund));
        SalePayments.returned(refund, refund.bookedOn()).ifPresent(payments::expect);
        waist.record(new SourceKey(SourceKey.SALES, sale.id()), List.of(work(refund)));
        return refund;
    }

    /**
     * What {@link #refund} would do now, without doing it.
     *
     * @throws Problem as {@link #refund} would
     */
    @Transactional
    public RefundPreview preview(String id, NewRefund asked, Visible visible) {
        Sale sale =
                sales.find(id).filter(found -> visible.includes(found.place())).orElseThrow(Problem::notFound);
        return RefundPreview.of(planned(sale, asked));
    }

    private Refund planned(Sale sale, NewRefund asked) {
        refuseUnlessPossible(sale, asked);
        Instant now = clock.instant();
        BusinessDate today = days.acceptanceDate(countries.get(sale.place().country()), now);
        BusinessDate on = today.max(sale.endedOn().orElseThrow());
        return Refund.plan(sale, Ids.next("rfd"), asked, new Acceptance(on, now));
    }

    private static void refuseUnlessPossible(Sale sale, NewRefund asked) {
        RefundVerdict verdict = sale.judge(asked);
        switch (verdict) {
            case POSSIBLE -> {
                // What follows is the refund.
            }
            case NOT_DELIVERED ->
                throw Problem.of(409, "SALE_NOT_DELIVERED", "until it is delivered a sale is cancelled, not refunded");
            case CANCELLED -> DeliverSale.requireAccepted(sale);
            case TOO_MANY -> throw Problem.of(409, "TOO_MANY_REFUNDS", "a sale is refunded at most 100 times");
            case OTHER_CURRENCY ->
                throw Problem.invalid(List.of(new Problem.FieldError(
                        "/amount/currency",
                        "expected " + sale.terms().amount().currency().getCurrencyCode())));
            case TOO_LARGE ->
                throw Problem.of(
                        422,
                        "REFUND_TOO_LARGE",
                        "%s is left to refund of %s"
                                .formatted(sale.leftToRefund(), sale.terms().amount()));
        }
    }

    private static RefundedWork work(Refund refund) {
        return new RefundedWork(
                refund.id(),
                refund.id(),
                refund.amount(),
                refund.agreedAt(),
                refund.bookedOn(),
                refund.feeReturned().minor());
    }
}
