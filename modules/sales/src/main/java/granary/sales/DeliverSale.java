package granary.sales;

import granary.access.Problem;
import granary.country.BusinessClock;
import granary.database.Shared;
import granary.ledger.PostEntries;
import granary.sales.domain.Payment;
import granary.sales.domain.Sale;
import granary.sales.domain.SaleEntries;
import granary.sales.domain.SaleState;
import granary.sales.domain.SaleTerms;
import granary.sales.domain.Visible;
import granary.sales.store.SaleStore;
import granary.transactions.FulfilledWork;
import granary.transactions.RecordTransaction;
import granary.transactions.domain.Acceptance;
import granary.transactions.domain.Kind;
import granary.transactions.domain.Principal;
import granary.transactions.domain.ServiceTransaction;
import granary.transactions.domain.SourceKey;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * The buyer has what was sold, and has paid what is paid on delivery: only now is the seller owed anything, the channel's
 * fee and the delivery are charged, and the sale reaches the waist.
 */
@Shared
public class DeliverSale {
    private final SaleStore sales;
    private final RecordTransaction waist;
    private final PostEntries ledger;
    private final BusinessClock clock;

    @Inject
    DeliverSale(SaleStore sales, RecordTransaction waist, PostEntries ledger, BusinessClock clock) {
        this.sales = sales;
        this.waist = waist;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Delivers a sale that the caller may see.
     *
     * @throws Problem 404 where there is none, 409 {@code SALE_DELIVERED} or {@code SALE_CANCELLED}
     */
    @Transactional
    public Sale deliver(String id, Visible visible) {
        Sale sale =
                sales.lock(id).filter(found -> visible.includes(found.place())).orElseThrow(Problem::notFound);
        requireAccepted(sale);
        Instant now = clock.instant();
        ServiceTransaction recorded = waist.record(work(sale, now));
        sale.deliver(new Acceptance(recorded.date(), now));
        ledger.post(SaleEntries.delivered(sale, recorded.date()));
        return sale;
    }

    /** @throws Problem 409 where the sale has ended */
    static void requireAccepted(Sale sale) {
        if (sale.state() == SaleState.DELIVERED) {
            throw Problem.of(409, "SALE_DELIVERED", "the sale is delivered; what comes back now is refunded");
        }
        if (sale.state() == SaleState.CANCELLED) {
            throw Problem.of(409, "SALE_CANCELLED", "the sale was cancelled, and its payment was given back with that");
        }
    }

    private static FulfilledWork work(Sale sale, Instant now) {
        SaleTerms terms = sale.terms();
        Payment payment = terms.payment();
        return new FulfilledWork(
                SourceKey.SALES,
                sale.id(),
                sale.place().center(),
                Kind.LOCAL_SALE,
                terms.channel(),
                payment.wallet().map(Payment.Wallet::reference).orElse(sale.id()),
                terms.amount(),
                now,
                sale.acceptedOn(),
                Principal.ofSale(
                        payment.method(),
                        sale.place().sellerNo(),
                        terms.charges().total().minor()));
    }
}
