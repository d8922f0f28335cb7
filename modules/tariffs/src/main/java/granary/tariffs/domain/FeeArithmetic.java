package granary.tariffs.domain;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * How one tier comes from an amount to a fee, step by step, in minor units: {@code clamp(round_half_even(amount × rate) +
 * fixed, min, max)} (DOMAIN, "Fees").
 *
 * @param exactShareMinor amount × rate, before it is rounded
 * @param roundedShareMinor the same, rounded HALF_EVEN
 * @param sumMinor with the fixed part; exact, and possibly beyond a {@code long}
 */
public record FeeArithmetic(
        long amountMinor,
        Tier tier,
        BigDecimal exactShareMinor,
        long roundedShareMinor,
        BigInteger sumMinor,
        Clamp clamp,
        long feeMinor) {
    /** What the tier's bounds did to the sum. */
    public enum Clamp {
        NONE,
        RAISED_TO_MIN,
        CUT_TO_MAX
    }

    /** @throws ArithmeticException where the fee does not fit into a {@code long} */
    static FeeArithmetic of(Tier tier, long amountMinor) {
        long share = tier.shareMinor(amountMinor);
        BigInteger sum = BigInteger.valueOf(share).add(BigInteger.valueOf(tier.fixedMinor()));
        long fee = tier.price(amountMinor);
        return new FeeArithmetic(
                amountMinor,
                tier,
                BigDecimal.valueOf(amountMinor)
                        .multiply(BigDecimal.valueOf(tier.ratePpm()))
                        .movePointLeft(6)
                        .stripTrailingZeros(),
                share,
                sum,
                clamp(sum, BigInteger.valueOf(fee)),
                fee);
    }

    private static Clamp clamp(BigInteger sum, BigInteger fee) {
        int raised = fee.compareTo(sum);
        if (raised == 0) {
            return Clamp.NONE;
        }
        return raised > 0 ? Clamp.RAISED_TO_MIN : Clamp.CUT_TO_MAX;
    }
}
