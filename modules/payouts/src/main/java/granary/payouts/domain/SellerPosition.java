package granary.payouts.domain;

import granary.money.Money;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What one seller is owed of matched receipts at the end of a night, in minor units; exact, and possibly beyond a {@code
 * long} (DOMAIN.md, exact reading 11).
 *
 * @param opening the closing of the night before; negative where refunds exceed what was matched
 * @param moved by sales and refunds in this night
 * @param instructed the approved payout that is dated this night
 */
public record SellerPosition(BigInteger opening, SellerMovement moved, BigInteger instructed) {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    public SellerPosition {
        if (moved.isBelowNothing() || instructed.signum() < 0) {
            throw new IllegalArgumentException("%s, and %s was instructed".formatted(moved, instructed));
        }
    }

    public String seller() {
        return moved.seller();
    }

    public BigInteger closing() {
        return opening.add(moved.net()).subtract(instructed);
    }

    /** Whether there is anything to record. */
    public boolean isEmpty() {
        return opening.signum() == 0 && moved.isNothing() && instructed.signum() == 0;
    }

    /** A closing that no payout can hold: the seller is parked and named, and the night goes on. */
    public boolean isBeyondPayment() {
        return closing().compareTo(MOST) > 0;
    }

    /** The whole closing where it reaches the minimum; a smaller or negative one is carried. */
    public Optional<Payout> payout(Money minimum) {
        if (isBeyondPayment() || closing().compareTo(BigInteger.valueOf(Math.max(1, minimum.minor()))) < 0) {
            return Optional.empty();
        }
        Money amount = Money.of(closing().longValueExact(), minimum.currency());
        return Optional.of(new Payout(PayoutKind.SELLER, seller(), amount));
    }
}
