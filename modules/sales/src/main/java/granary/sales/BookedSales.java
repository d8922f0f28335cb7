package granary.sales;

import granary.database.Shared;
import granary.ledger.domain.JournalEntry;
import granary.money.BusinessDate;
import granary.sales.domain.Refund;
import granary.sales.domain.Sale;
import granary.sales.domain.SaleEntries;
import granary.sales.domain.SaleState;
import granary.sales.store.RefundStore;
import granary.sales.store.SaleStore;
import granary.transactions.BookedWork;
import granary.transactions.ExpectedPayment;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;

/**
 * What sales have booked: every payment, delivery, cancellation and refund of a night, from the sales' own rows. Read
 * outside a transaction, page by page, so that nothing is kept and nobody waits.
 */
@Shared
@Transactional(TxType.NOT_SUPPORTED)
public class BookedSales implements BookedWork {
    private static final int SALES_AT_ONCE = 500;

    private final SaleStore sales;
    private final RefundStore refunds;

    @Inject
    public BookedSales(SaleStore sales, RefundStore refunds) {
        this.sales = sales;
        this.refunds = refunds;
    }

    @Override
    public void entries(Span span, Consumer<JournalEntry> each) {
        each(span, sale -> {
            if (span.covers(sale.acceptedOn())) {
                SaleEntries.paid(sale, span.night()).ifPresent(each);
            }
            if (endedIn(span, sale)) {
                ended(sale, span.night()).forEach(each);
            }
        });
        eachRefund(span, refund -> SaleEntries.refunded(refund, span.night()).forEach(each));
    }

    private static List<JournalEntry> ended(Sale sale, BusinessDate night) {
        return sale.state() == SaleState.DELIVERED
                ? SaleEntries.delivered(sale, night)
                : SaleEntries.cancelled(sale, night);
    }

    @Override
    public void expectedPayments(Span span, Consumer<ExpectedPayment> each) {
        each(span, sale -> {
            if (span.covers(sale.acceptedOn())) {
                SalePayments.received(sale, span.night()).ifPresent(each);
            }
            if (sale.state() == SaleState.CANCELLED && endedIn(span, sale)) {
                SalePayments.returned(sale, span.night()).ifPresent(each);
            }
        });
        eachRefund(span, refund -> SalePayments.returned(refund, span.night()).ifPresent(each));
    }

    @Override
    public BigInteger inProgressMinor(Span span) {
        BigInteger sum = BigInteger.ZERO;
        String last = "";
        List<Sale> page;
        do {
            page = sales.prepaidInProgress(span.country(), span.night(), last, SALES_AT_ONCE);
            for (Sale sale : page) {
                sum = sum.add(BigInteger.valueOf(sale.terms().amount().minor()));
                last = sale.id();
            }
        } while (page.size() == SALES_AT_ONCE);
        return sum;
    }

    private void each(Span span, Consumer<Sale> each) {
        String last = "";
        List<Sale> page;
        do {
            page = sales.booked(span.country(), dates(span), last, SALES_AT_ONCE);
            for (Sale sale : page) {
                each.accept(sale);
                last = sale.id();
            }
        } while (page.size() == SALES_AT_ONCE);
    }

    private void eachRefund(Span span, Consumer<Refund> each) {
        String last = "";
        List<Refund> page;
        do {
            page = refunds.booked(span.country(), dates(span), last, SALES_AT_ONCE);
            for (Refund refund : page) {
                each.accept(refund);
                last = refund.id();
            }
        } while (page.size() == SALES_AT_ONCE);
    }

    private static SaleStore.Dates dates(Span span) {
        return new SaleStore.Dates(span.after(), span.night());
    }

    private static boolean endedIn(Span span, Sale sale) {
        return sale.endedOn().filter(span::covers).isPresent();
    }
}
