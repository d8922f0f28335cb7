package granary.cash.domain;

import granary.ledger.domain.CashPosting;
import java.math.BigInteger;

/**
 * One posting on a partner's cash in hand.
 *
 * @param balanceMinor what is held after it, exact
 */
public record CashMovement(CashPosting posting, BigInteger balanceMinor) {}
