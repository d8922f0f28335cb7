package granary.orders.domain;

import granary.country.Country;
import granary.money.Money;
import granary.transactions.domain.Kind;
import java.math.RoundingMode;

/**
 * What the villager pays on top of the amount, from the country pack.
 *
 * @param gross with VAT, from 0
 * @param vat the VAT within it
 */
public record Charge(Money gross, Money vat) {
    public Charge {
        if (gross.isNegative() || vat.isNegative() || vat.compareTo(gross) > 0) {
            throw new IllegalArgumentException("VAT of %s within a charge of %s".formatted(vat, gross));
        }
    }

    /** Bills carry the country's charge; purchases, top-ups and trips are free of charge. */
    public static Charge of(Country country, Kind kind) {
        if (kind != Kind.BILL_PAYMENT) {
            return new Charge(Money.zero(country.currency()), Money.zero(country.currency()));
        }
        return new Charge(country.billCharge(), country.vat().within(country.billCharge(), RoundingMode.HALF_EVEN));
    }

    /** What is ours of it. */
    public Money net() {
        return gross.minus(vat);
    }
}
