package granary.sales.domain;

import granary.money.Money;

/**
 * What a seller offers, as people write it.
 *
 * @param unit what the price is of, such as {@code 500 g}
 * @param price of one unit, above zero
 * @param active whether it may be sold now
 */
public record Offer(String name, String unit, Money price, boolean active) {
    public Offer {
        if (!price.isPositive()) {
            throw new IllegalArgumentException("%s is offered for %s".formatted(name, price));
        }
    }
}
