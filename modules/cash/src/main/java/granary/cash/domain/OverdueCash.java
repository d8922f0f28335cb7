package granary.cash.domain;

import java.math.BigInteger;

/**
 * Cash that a partner should have brought, at the end of a night, and what follows for its fees. With the partner's
 * consent it is set off against what is payable; what is overdue all the same blocks the payout of the rest.
 *
 * @param overdue above 0, in minor units; exact
 * @param setOffMinor from 0 up to what is overdue and to what is payable
 * @param blockedMinor what would have been paid
 */
public record OverdueCash(String partner, BigInteger overdue, long setOffMinor, long blockedMinor) {
    public OverdueCash {
        if (overdue.signum() <= 0
                || setOffMinor < 0
                || blockedMinor < 0
                || BigInteger.valueOf(setOffMinor).compareTo(overdue) > 0) {
            throw new IllegalArgumentException("%s with %s overdue: %d set off, %d blocked"
                    .formatted(partner, overdue, setOffMinor, blockedMinor));
        }
    }

    /**
     * @param payableMinor on 2110, or 0 or less
     * @param minimumMinor what is paid out at least
     */
    public static OverdueCash without(String partner, BigInteger overdue, long payableMinor, long minimumMinor) {
        boolean paid = payableMinor >= Math.max(1, minimumMinor);
        return new OverdueCash(partner, overdue, 0, paid ? payableMinor : 0);
    }

    /** With the partner's consent. */
    public static OverdueCash settingOff(String partner, BigInteger overdue, long payableMinor) {
        BigInteger most = BigInteger.valueOf(Math.max(0, payableMinor));
        return new OverdueCash(partner, overdue, overdue.min(most).longValueExact(), 0);
    }

    /** What of the payable may be paid out. */
    public long left(long payableMinor) {
        boolean settled = BigInteger.valueOf(setOffMinor).equals(overdue);
        return settled ? payableMinor - setOffMinor : 0;
    }
}
