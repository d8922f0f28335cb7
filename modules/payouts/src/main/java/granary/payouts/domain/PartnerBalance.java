package granary.payouts.domain;

import granary.money.Money;
import java.util.Optional;

/**
 * What stands on a partner's 2110 at the end of a night.
 *
 * @param balanceMinor credit in minor units; none is paid where it is 0 or less
 */
public record PartnerBalance(String partner, long balanceMinor) {
    /** The whole balance where it reaches the minimum (DOMAIN.md, exact reading 11). */
    public Optional<Payout> payout(Money minimum) {
        if (balanceMinor < Math.max(1, minimum.minor())) {
            return Optional.empty();
        }
        return Optional.of(new Payout(PayoutKind.PARTNER_FEES, partner, Money.of(balanceMinor, minimum.currency())));
    }
}
