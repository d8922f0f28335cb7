package granary.payouts.domain;

import java.math.BigInteger;

/**
 * What a night changes in what a seller is owed, in minor units from 0 up; several of one seller add up.
 *
 * @param matched wallet sales whose provider line was matched in this night, or that were delivered in it and matched
 *     before
 * @param charged what sales of this date charge the seller: the channel's fee and the delivery
 * @param givenBack what refunds of this date give back of such charges
 * @param refunded refunds of this date, of this seller's sales that have a payment
 */
public record SellerMovement(
        String seller, BigInteger matched, BigInteger charged, BigInteger givenBack, BigInteger refunded) {
    public static SellerMovement nothing(String seller) {
        return new SellerMovement(seller, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
    }

    public static SellerMovement matched(String seller, BigInteger minor) {
        return new SellerMovement(seller, minor, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
    }

    public static SellerMovement charged(String seller, BigInteger minor) {
        return new SellerMovement(seller, BigInteger.ZERO, minor, BigInteger.ZERO, BigInteger.ZERO);
    }

    public static SellerMovement givenBack(String seller, BigInteger minor) {
        return new SellerMovement(seller, BigInteger.ZERO, BigInteger.ZERO, minor, BigInteger.ZERO);
    }

    public static SellerMovement refunded(String seller, BigInteger minor) {
        return new SellerMovement(seller, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, minor);
    }

    public SellerMovement plus(SellerMovement other) {
        return new SellerMovement(
                seller,
                matched.add(other.matched),
                charged.add(other.charged),
                givenBack.add(other.givenBack),
                refunded.add(other.refunded));
    }

    /** What it adds to what the seller is owed. */
    public BigInteger net() {
        return matched.subtract(charged).add(givenBack).subtract(refunded);
    }

    boolean isNothing() {
        return matched.signum() == 0 && charged.signum() == 0 && givenBack.signum() == 0 && refunded.signum() == 0;
    }

    boolean isBelowNothing() {
        return matched.signum() < 0 || charged.signum() < 0 || givenBack.signum() < 0 || refunded.signum() < 0;
    }
}
