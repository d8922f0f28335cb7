package granary.tariffs.domain;

import granary.money.Rate;
import java.math.RoundingMode;

/**
 * One graduated volume tier: the price of the {@code from}-th and later transactions, up to the next tier.
 *
 * @param from the first ordinal of the tier, 1 or more
 * @param ratePpm share of the amount in parts per million, 0 to 1,000,000
 * @param fixedMinor added to the share, in minor units, 0 or more
 * @param minMinor the least fee, in minor units, 0 or more
 * @param maxMinor the greatest fee, in minor units; {@link #NO_MAXIMUM} where the tier names none
 */
public record Tier(int from, int ratePpm, long fixedMinor, long minMinor, long maxMinor) {
    public static final long NO_MAXIMUM = Long.MAX_VALUE;

    public Tier {
        if (from < 1 || ratePpm < 0 || ratePpm > Rate.WHOLE_PPM) {
            throw new IllegalArgumentException("no tier from %d at %d ppm".formatted(from, ratePpm));
        }
        if (fixedMinor < 0 || minMinor < 0 || minMinor > maxMinor) {
            throw new IllegalArgumentException(
                    "no tier of fixed %d, min %d, max %d".formatted(fixedMinor, minMinor, maxMinor));
        }
    }

    /**
     * {@code clamp(round_half_even(amount × rate) + fixed, min, max)} in minor units (DOMAIN.md, Fees): rounded once,
     * exact beyond a {@code long} in between.
     *
     * @param amountMinor the transaction's amount in minor units, 0 or more
     * @throws ArithmeticException where the fee itself does not fit into a {@code long}
     */
    public long price(long amountMinor) {
        if (amountMinor < 0) {
            throw new IllegalArgumentException("no fee is priced on a negative amount: " + amountMinor);
        }
        // A share is at most the amount, so that only the sum can leave the range, and then a maximum brings it back.
        long sum = shareMinor(amountMinor) + fixedMinor;
        if (sum < 0) {
            if (maxMinor == NO_MAXIMUM) {
                throw new ArithmeticException("%s does not fit for an amount of %d".formatted(this, amountMinor));
            }
            return maxMinor;
        }
        return Math.min(Math.max(sum, minMinor), maxMinor);
    }

    /** {@code round_half_even(amount × rate)} in minor units, the part of the price that an explanation shows first. */
    public long shareMinor(long amountMinor) {
        return new Rate(ratePpm).of(amountMinor, RoundingMode.HALF_EVEN);
    }

    public boolean hasMaximum() {
        return maxMinor != NO_MAXIMUM;
    }
}
