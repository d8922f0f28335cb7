package granary.reconciliation.domain;

import java.math.BigInteger;

/**
 * The breaks of one provider and cause, in minor units; exact, and possibly beyond a {@code long}.
 *
 * @param worthMinor the sum of the differences, each as a positive number
 * @param differenceMinor the sum of ours less theirs
 */
public record BreakTotal(
        String provider, BreakCause cause, long count, BigInteger worthMinor, BigInteger differenceMinor) {}
