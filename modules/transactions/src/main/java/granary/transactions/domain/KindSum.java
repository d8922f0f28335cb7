package granary.transactions.domain;

import java.math.BigInteger;

/**
 * What a date's transactions of one kind come to.
 *
 * @param kind for refunds that of their originals
 * @param amountMinor the principal, from 0 up, for refunds too; exact, and possibly beyond a {@code long}. 0 for parcels,
 *     whatever value they declare: they have no principal (DOMAIN, exact reading 10)
 */
public record KindSum(Kind kind, Whose whose, long count, BigInteger amountMinor) {}
