package granary.adjustments.domain;

import java.math.BigInteger;
import java.util.List;

/**
 * How much of a fee line adjustments may still charge: no more than the fee itself, and what other adjustments, proposed
 * or approved, have added to it.
 */
public record LineBudget(SealedLine line, List<Adjustment> others) {
    public LineBudget {
        others = List.copyOf(others);
    }

    /** @param signedMinor below 0 for a charge; what is in the partner's favour needs no budget */
    public boolean bears(long signedMinor) {
        return signedMinor > 0 || left().add(BigInteger.valueOf(signedMinor)).signum() >= 0;
    }

    private BigInteger left() {
        BigInteger left = BigInteger.valueOf(Math.max(0, line.feeMinor()));
        for (Adjustment other : others) {
            long minor = other.correction().amount().minor();
            // What is only proposed may charge already, and must not yet pay for another charge.
            boolean counts = other.state() == AdjustmentState.APPROVED
                    || (other.state() == AdjustmentState.PROPOSED && minor < 0);
            if (counts) {
                left = left.add(BigInteger.valueOf(minor));
            }
        }
        return left;
    }
}
