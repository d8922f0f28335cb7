package granary.payouts.domain;

import java.math.BigInteger;

/** How many payouts of a kind a night proposes, and their sum in minor units; exact. */
public record PayoutTotal(PayoutKind kind, long count, BigInteger totalMinor) {}
