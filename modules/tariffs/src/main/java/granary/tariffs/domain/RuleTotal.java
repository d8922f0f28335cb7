package granary.tariffs.domain;

import java.math.BigInteger;

/**
 * What one rule of one tariff version brought in a night; minor units, both sums from 0 up.
 *
 * @param earning how many transactions earned by it
 * @param refunds how many refunds took fees back that were earned by it
 */
public record RuleTotal(
        int tariffVersion, int rule, long earning, BigInteger earnedMinor, long refunds, BigInteger recoveredMinor) {}
