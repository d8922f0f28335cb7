package granary.transactions.domain;

import java.math.BigInteger;

/**
 * What a center did on a business date.
 *
 * @param settleCounty the county whose partition of the night settles it
 * @param refunds whether these are refunds, or everything else
 * @param amountMinor the sum of the amounts; exact, possibly beyond a {@code long}
 */
public record CenterCount(int centerNo, int settleCounty, boolean refunds, long count, BigInteger amountMinor) {}
