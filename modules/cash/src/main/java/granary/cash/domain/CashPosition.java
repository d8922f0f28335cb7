package granary.cash.domain;

import java.math.BigInteger;

/**
 * What a partner holds at the end of a night, in minor units; exact, and below 0 where more was given back than there
 * was.
 *
 * @param moved what the night changed in it
 */
public record CashPosition(String partner, BigInteger opening, CashDay moved) {
    public BigInteger closing() {
        return opening.add(moved.net());
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return opening.signum() == 0 && moved.equals(CashDay.NOTHING);
    }
}
