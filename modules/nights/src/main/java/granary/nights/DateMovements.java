package granary.nights;

import granary.adjustments.FindAdjustments;
import granary.adjustments.domain.Adjustment;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.network.NetworkSnapshot;
import granary.network.PartnerRef;
import granary.nights.domain.NightKey;
import granary.payouts.ReadPayouts;
import granary.payouts.domain.PayoutKind;
import granary.tariffs.domain.Movements;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/**
 * What a date moves on partners' accounts beside fees: the payouts instructed and the adjustments approved for it. Both
 * are fixed once the date is cut over.
 */
@Shared
public class DateMovements {
    private final ReadPayouts payouts;
    private final PartnerPayouts partnerPayouts;
    private final FindAdjustments adjustments;

    @Inject
    public DateMovements(ReadPayouts payouts, PartnerPayouts partnerPayouts, FindAdjustments adjustments) {
        this.payouts = payouts;
        this.partnerPayouts = partnerPayouts;
        this.adjustments = adjustments;
    }

    /** Of every partner that anything moves for, by number. */
    Map<Integer, Movements> of(NightKey key, NetworkSnapshot network) {
        Map<Integer, Movements> moved = new HashMap<>();
        payouts.instructedFor(key.country(), key.date(), payout -> {
            if (payout.kind() == PayoutKind.PARTNER_FEES) {
                int partner = network.partnerNo(payout.payee())
                        .orElseThrow(() -> new IllegalStateException("payout to unknown partner " + payout.payee()));
                moved.merge(partner, Movements.paid(payout.amount().minor()), Movements::plus);
            }
        });
        adjustments.booked(
                key.country(),
                key.date(),
                one -> moved.merge(one.correction().partner().no(), movement(one), Movements::plus));
        return moved;
    }

    /** Of one partner. */
    Movements of(String country, BusinessDate date, PartnerRef partner) {
        long paid = partnerPayouts
                .paid(country, date, partner.code())
                .map(part -> part.payout().amount().minor())
                .orElse(0L);
        return adjustments.booked(country, date, partner.no()).stream()
                .map(DateMovements::movement)
                .reduce(Movements.paid(paid), Movements::plus);
    }

    private static Movements movement(Adjustment adjustment) {
        long minor = adjustment.correction().amount().minor();
        return new Movements(0, Math.max(minor, 0), Math.max(Math.negateExact(minor), 0));
    }
}
