package granary.sales;

import granary.access.Ids;
import granary.access.Problem;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.database.Shared;
import granary.ledger.PostEntries;
import granary.money.Money;
import granary.sales.domain.Carried;
import granary.sales.domain.NewSale;
import granary.sales.domain.Sale;
import granary.sales.domain.SaleCharges;
import granary.sales.domain.SaleEntries;
import granary.sales.domain.SaleLine;
import granary.sales.store.SaleStore;
import granary.transactions.BusinessDays;
import granary.transactions.ExpectPayment;
import granary.transactions.domain.Acceptance;
import granary.transactions.domain.ServiceTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Takes a sale: its row and, where the buyer has paid, its ledger entry and the payment to expect in a wallet's file, in
 * one transaction.
 */
@Shared
public class AcceptSale {
    private final SaleStore sales;
    private final PriceGoods prices;
    private final PostEntries ledger;
    private final ExpectPayment payments;
    private final BusinessDays days;
    private final Countries countries;
    private final BusinessClock clock;

    @Inject
    AcceptSale(
            SaleStore sales,
            PriceGoods prices,
            PostEntries ledger,
            ExpectPayment payments,
            BusinessDays days,
            Countries countries,
            BusinessClock clock) {
        this.sales = sales;
        this.prices = prices;
        this.ledger = ledger;
        this.payments = payments;
        this.days = days;
        this.countries = countries;
        this.clock = clock;
    }

    /**
     * @throws Problem 422 {@code INVALID} for a product that is not this seller's or not offered, for more than a
     *     transaction may be worth, and for less than what the sale costs its seller
     */
    @Transactional
    public Sale accept(NewSale sold) {
        Country country = countries.get(sold.place().country());
        Sale.Bill bill = bill(sold, country);
        Instant now = clock.instant();
        Acceptance today = new Acceptance(days.acceptanceDate(country, now), now);
        Sale sale = Sale.accept(Ids.next("sal"), sold, bill, today);
        sales.add(sale);
        SaleEntries.paid(sale, today.on()).ifPresent(entry -> ledger.post(List.of(entry)));
        SalePayments.received(sale, today.on()).ifPresent(payments::expect);
        return sale;
    }

    private Sale.Bill bill(NewSale sold, Country country) {
        List<SaleLine> lines = prices.lines(sold);
        Money amount = prices.amount(sold, lines, country.currency());
        if (amount.minor() > ServiceTransaction.MOST_MINOR) {
            throw wrong("is more than %d minor units".formatted(ServiceTransaction.MOST_MINOR));
        }
        SaleCharges charges =
                SaleCharges.of(country, sold.channel(), sold.carried().map(Carried::carrier), amount);
        if (charges.total().compareTo(amount) > 0) {
            throw wrong("is %s, and selling it costs %s".formatted(amount, charges.total()));
        }
        return new Sale.Bill(amount, lines, charges);
    }

    private static Problem wrong(String message) {
        return Problem.invalid(List.of(new Problem.FieldError("/amount", message)));
    }
}
