package granary.nights.domain;

import granary.tariffs.domain.Rule;
import granary.tariffs.domain.RuleTotal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What a rule brought in a night and in the night before.
 *
 * @param now empty where it brought nothing
 */
public record RuleMovement(int tariffVersion, Rule rule, Optional<RuleTotal> now, Optional<RuleTotal> before) {
    public BigInteger feesMinor() {
        return fees(now);
    }

    public BigInteger feesBeforeMinor() {
        return fees(before);
    }

    private static BigInteger fees(Optional<RuleTotal> total) {
        return total.map(is -> is.earnedMinor().subtract(is.recoveredMinor())).orElse(BigInteger.ZERO);
    }
}
