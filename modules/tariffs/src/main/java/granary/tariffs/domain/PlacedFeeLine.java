package granary.tariffs.domain;

import granary.money.BusinessDate;
import org.jspecify.annotations.Nullable;

/**
 * A stored fee line with the night that it belongs to.
 *
 * @param channel of the transaction
 * @param originalSeq what a refund reverses
 * @param taken where a clawback was taken from, as it is stored; none for an accrual
 */
public record PlacedFeeLine(
        SourcedFeeLine sourced,
        String country,
        BusinessDate date,
        String channel,
        @Nullable Long originalSeq,
        @Nullable Clawback taken) {

    /** Whether the fee engine gives the very same, in every figure. */
    public boolean agreesWith(FeeExplanation explanation) {
        boolean sameLine = sourced.line().equals(explanation.line());
        return explanation instanceof FeeExplanation.Recovery recovery
                ? sameLine && recovery.taken().equals(taken)
                : sameLine && taken == null;
    }
}
