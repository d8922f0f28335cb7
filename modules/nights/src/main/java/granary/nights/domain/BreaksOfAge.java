package granary.nights.domain;

import java.math.BigInteger;

/**
 * How many breaks are that old, and what they are worth in minor units, each as a positive number.
 *
 * @param youngestDays from how many days on; 0 is the night itself
 * @param oldestDays up to how many days, inclusive
 */
public record BreaksOfAge(int youngestDays, int oldestDays, long count, BigInteger worthMinor) {}
