package granary.sales;

import granary.access.Ids;
import granary.access.Problem;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Shared;
import granary.ledger.PostEntries;
import granary.money.BusinessDate;
import granary.sales.domain.Sale;
import granary.sales.domain.SaleEntries;
import granary.sales.domain.Visible;
import granary.sales.store.SaleStore;
import granary.transactions.BusinessDays;
import granary.transactions.ExpectPayment;
import granary.transactions.domain.Acceptance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Gives a sale up before it is delivered: the buyer gets back what was paid, the way it came, and the seller is neither
 * owed nor charged anything.
 */
@Shared
public class CancelSale {
    private final SaleStore sales;
    private final PostEntries ledger;
    private final ExpectPayment payments;
    private final BusinessDays days;
    private final Countries countries;
    private final BusinessClock clock;

    @Inject
    CancelSale(
            SaleStore sales,
            PostEntries ledger,
            ExpectPayment payments,
            BusinessDays days,
            Countries countries,
            BusinessClock clock) {
        this.sales = sales;
        this.ledger = ledger;
        this.payments = payments;
        this.days = days;
        this.countries = countries;
        this.clock = clock;
    }

    /**
     * Cancels a sale that the caller may see.
     *
     * @throws Problem 404 where there is none, 409 {@code SALE_DELIVERED} or {@code SALE_CANCELLED}
     */
    @Transactional
    public Sale cancel(String id, String reason, Visible visible) {
        Sale sale =
                sales.lock(id).filter(found -> visible.includes(found.place())).orElseThrow(Problem::notFound);
        DeliverSale.requireAccepted(sale);
        Instant now = clock.instant();
        BusinessDate today =
                days.acceptanceDate(countries.get(sale.place().country()), now).max(sale.acceptedOn());
        sale.cancel(Ids.next("rfd"), reason, new Acceptance(today, now));
        ledger.post(SaleEntries.cancelled(sale, today));
        SalePayments.returned(sale, today).ifPresent(payments::expect);
        return sale;
    }
}
