package granary.sales.domain;

import granary.country.Country;
import granary.country.SellingTerms;
import granary.money.Money;
import granary.money.Rate;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a sale costs its seller once it is delivered, from the country pack: the channel's fee and, where it is carried,
 * the delivery. VAT is due on what of the delivery is ours and not the carrier's (DOMAIN, "Chart of accounts").
 *
 * @param fee what the channel keeps, from 0
 * @param carriage what the seller pays for the delivery, VAT included, from 0
 * @param carrier what of the carriage is the carrier's
 * @param vat the VAT within the rest
 */
public record SaleCharges(Money fee, Money carriage, Money carrier, Money vat) {
    public SaleCharges {
        if (fee.isNegative()
                || carrier.isNegative()
                || vat.isNegative()
                || carrier.plus(vat).compareTo(carriage) > 0) {
            throw new IllegalArgumentException(
                    "a fee of %s, and %s and %s within a delivery of %s".formatted(fee, carrier, vat, carriage));
        }
    }

    /**
     * @param channel one of the country's
     * @param carriedBy one of the country's carriers; empty where the buyer takes it along
     * @throws IllegalArgumentException for a channel or a carrier that the country does not have
     */
    public static SaleCharges of(Country country, String channel, Optional<String> carriedBy, Money amount) {
        Rate rate = country.selling().channelFees().get(channel);
        if (rate == null) {
            throw new IllegalArgumentException("nothing is sold through " + channel);
        }
        Money fee = rate.of(amount, RoundingMode.HALF_EVEN);
        Money nothing = Money.zero(amount.currency());
        return carriedBy
                .map(code -> of(country, fee, carriage(country, code)))
                .orElse(new SaleCharges(fee, nothing, nothing, nothing));
    }

    private static SaleCharges of(Country country, Money fee, SellingTerms.Carriage carriage) {
        Money ours = carriage.charge().minus(carriage.carrier());
        return new SaleCharges(
                fee, carriage.charge(), carriage.carrier(), country.vat().within(ours, RoundingMode.HALF_EVEN));
    }

    private static SellingTerms.Carriage carriage(Country country, String carrier) {
        SellingTerms.Carriage carriage = country.selling().carriers().get(carrier);
        if (carriage == null) {
            throw new IllegalArgumentException("nothing is carried by " + carrier);
        }
        return carriage;
    }

    /** What of the delivery is ours, without VAT. */
    public Money deliveryIncome() {
        return carriage.minus(carrier).minus(vat);
    }

    /** All that the seller is charged. */
    public Money total() {
        return fee.plus(carriage);
    }
}
