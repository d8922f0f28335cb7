package granary.payouts.domain;

import java.math.BigInteger;

/**
 * What a night changes in what a seller is owed, in minor units from 0 up; several of one seller add up.
 *
 * @param matched wallet sales whose provider line was matched in this night
 * @param refunded refunds of this date, of this seller's sales that have a payment
 */
public record SellerMovement(String seller, BigInteger matched, BigInteger refunded) {
    public static SellerMovement matched(String seller, BigInteger minor) {
        return new SellerMovement(seller, minor, BigInteger.ZERO);
    }

    public static SellerMovement refunded(String seller, BigInteger minor) {
        return new SellerMovement(seller, BigInteger.ZERO, minor);
    }

    public SellerMovement plus(SellerMovement other) {
        return new SellerMovement(seller, matched.add(other.matched), refunded.add(other.refunded));
    }
}
