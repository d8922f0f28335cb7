package granary.tariffs.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How much of a fee a refund takes back, step by step, in minor units: {@code fee × refunded / amount}, rounded once and
 * capped at what is left of the fee; the refund that completes the original takes the remainder (DOMAIN, exact reading
 * 6).
 *
 * @param before the original's fee, and what refunds before this one have taken of it
 * @param exactShareMinor fee × refund / amount, shown to ten decimals
 * @param roundedShareMinor the exact share, rounded HALF_EVEN
 * @param leftMinor what was left of the fee
 * @param completes whether the original is refunded whole with it, so that it takes the remainder
 */
public record ClawbackArithmetic(
        Work.SettledFee before,
        long refundMinor,
        BigDecimal exactShareMinor,
        long roundedShareMinor,
        long leftMinor,
        boolean completes,
        long clawbackMinor) {
    private static final int SHOWN_DECIMALS = 10;

    static ClawbackArithmetic of(Work.SettledFee before, long refundMinor) {
        BigDecimal product =
                new BigDecimal(BigInteger.valueOf(before.feeMinor()).multiply(BigInteger.valueOf(refundMinor)));
        BigDecimal amount = BigDecimal.valueOf(before.amountMinor());
        long rounded = product.divide(amount, 0, RoundingMode.HALF_EVEN).longValueExact();
        long left = before.feeMinor() - before.clawedMinor();
        boolean completes = before.refundedMinor() + refundMinor >= before.amountMinor();
        return new ClawbackArithmetic(
                before,
                refundMinor,
                product.divide(amount, SHOWN_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros(),
                rounded,
                left,
                completes,
                completes ? left : Math.min(rounded, left));
    }
}
