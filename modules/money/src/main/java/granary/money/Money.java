package granary.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An amount in whole minor units of an ISO 4217 currency. The number of decimals comes from the currency: CNY has 2,
 * VND none. Arithmetic that does not fit into a {@code long} throws {@link ArithmeticException}; amounts of different
 * currencies never mix.
 *
 * @param minor the amount in minor units, negative where money flows back
 * @param currency the ISO 4217 currency
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
    public static final Currency CNY = Currency.getInstance("CNY");
    public static final Currency VND = Currency.getInstance("VND");

    // Pinned to ASCII: "\d" with Unicode digits would let Arabic numerals through.
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,9})?");

    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /** {@code Money.of(1_250, CNY)} is ¥12.50. */
    public static Money of(long minor, Currency currency) {
        return new Money(minor, currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a plain decimal such as {@code 12.50} or {@code -3}.
     *
     * @throws IllegalArgumentException for exponents, grouping, other digits than 0 to 9, more decimals than the
     *     currency has, or an amount beyond a {@code long}
     */
    public static Money parse(String decimal, Currency currency) {
        if (!DECIMAL.matcher(decimal).matches()) {
            throw new IllegalArgumentException("not a plain decimal amount: " + decimal);
        }
        try {
            BigDecimal minor = new BigDecimal(decimal).movePointRight(currency.getDefaultFractionDigits());
            return new Money(minor.longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s does not fit into minor units of %s".formatted(decimal, currency), e);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other)), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money abs() {
        return new Money(Math.absExact(minor), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** The exact amount in major units, as a plain decimal with the currency's own number of decimals. */
    public String toDecimal() {
        return new BigDecimal(BigInteger.valueOf(minor), currency.getDefaultFractionDigits()).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other));
    }

    @Override
    public String toString() {
        return toDecimal() + " " + currency.getCurrencyCode();
    }

    private long same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s do not mix".formatted(this, other));
        }
        return other.minor;
    }
}
