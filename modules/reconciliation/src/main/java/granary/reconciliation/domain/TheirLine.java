package granary.reconciliation.domain;

import java.math.BigDecimal;

/**
 * One line of a provider's file that takes part in the match.
 *
 * @param lineNo where it stands in the file
 * @param signedAmountMinor in minor units, refunds negative
 * @param fee what the provider keeps, exact, in minor units, not negative
 */
public record TheirLine(int lineNo, String reference, long signedAmountMinor, BigDecimal fee) {}
