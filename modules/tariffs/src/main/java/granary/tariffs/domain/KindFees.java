package granary.tariffs.domain;

import granary.transactions.domain.Kind;
import java.math.BigInteger;

/** How many fee lines of a kind a partner's night has, and what they come to in minor units; below 0 for refunds. */
public record KindFees(Kind kind, long lines, BigInteger feesMinor) {}
