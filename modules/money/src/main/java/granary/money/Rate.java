package granary.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share in parts per million: 8,000 ppm is 0.8%.
 *
 * @param ppm from 0 (nothing) to 1,000,000 (the whole)
 */
public record Rate(int ppm) {
    public static final int WHOLE_PPM = 1_000_000;
    private static final long PRODUCT_FITS = Long.MAX_VALUE / WHOLE_PPM / 2;

    public Rate {
        if (ppm < 0 || ppm > WHOLE_PPM) {
            throw new IllegalArgumentException("a rate is from 0 to 1,000,000 ppm, not " + ppm);
        }
    }

    /** The share of an amount, rounded once by the named mode; the product itself is exact. */
    public Money of(Money amount, RoundingMode rounding) {
        return Money.of(of(amount.minor(), rounding), amount.currency());
    }

    /** The same for bare minor units, for loops over millions of lines. */
    public long of(long amountMinor, RoundingMode rounding) {
        if (rounding == RoundingMode.HALF_EVEN && amountMinor >= 0 && amountMinor <= PRODUCT_FITS) {
            return halfEven(amountMinor * ppm);
        }
        return BigDecimal.valueOf(amountMinor)
                .multiply(BigDecimal.valueOf(ppm))
                .movePointLeft(6)
                .setScale(0, rounding)
                .longValueExact();
    }

    /** What of an amount is the share on top of its rest, {@code amount × r / (1 + r)}, rounded once: the VAT in a price. */
    public Money within(Money amount, RoundingMode rounding) {
        BigDecimal rate = BigDecimal.valueOf(ppm);
        long minor = BigDecimal.valueOf(amount.minor())
                .multiply(rate)
                .divide(rate.add(BigDecimal.valueOf(WHOLE_PPM)), 0, rounding)
                .longValueExact();
        return Money.of(minor, amount.currency());
    }

    private static long halfEven(long millionths) {
        long whole = millionths / WHOLE_PPM;
        long twice = millionths % WHOLE_PPM * 2;
        boolean up = twice > WHOLE_PPM || (twice == WHOLE_PPM && (whole & 1) == 1);
        return up ? whole + 1 : whole;
    }
}
