package granary.transactions.domain;

import java.math.BigInteger;

/**
 * What a date's transactions of one kind come to.
 *
 * @param kind for refunds that of their originals
 * @param amountMinor from 0 up, for refunds too; exact, and possibly beyond a {@code long}
 */
public record KindSum(Kind kind, Whose whose, long count, BigInteger amountMinor) {}
