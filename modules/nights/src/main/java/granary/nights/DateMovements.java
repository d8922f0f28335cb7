package granary.nights;

import granary.adjustments.FindAdjustments;
import granary.adjustments.domain.Adjustment;
import granary.cash.ReadOverdue;
import granary.cash.domain.SetOff;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.money.Money;
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
 * What a date moves on partners' accounts beside fees: the payouts instructed, the cash set off against fees, and the
 * adjustments approved for it. All are fixed once the date is cut over.
 */
@Shared
public class DateMovements {
    private final ReadPayouts payouts;
    private final PartnerPayouts partnerPayouts;
    private final FindAdjustments adjustments;
    private final ReadOverdue cash;

    @Inject
    public DateMovements(
            ReadPayouts payouts, PartnerPayouts partnerPayouts, FindAdjustments adjustments, ReadOverdue cash) {
        this.payouts = payouts;
        this.partnerPayouts = partnerPayouts;
        this.adjustments = adjustments;
        this.cash = cash;
    }

    /** Of every partner that anything moves for, by number. */
    Map<Integer, Movements> of(NightKey key, NetworkSnapshot network) {
        Map<Integer, Movements> moved = new HashMap<>();
        payouts.instructedFor(key.country(), key.date(), payout -> {
            if (payout.kind() == PayoutKind.PARTNER_FEES) {
                pay(payout.payee(), payout.amount(), network, moved);
            }
        });
        for (SetOff setOff : cash.bookedOn(key.country(), key.date())) {
            pay(setOff.partner(), setOff.amount(), network, moved);
        }
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
        Movements reached = cash.bookedOn(country, date, partner.code())
                .map(setOff -> Movements.paid(setOff.amount().minor()))
                .orElse(Movements.NONE)
                .plus(Movements.paid(paid));
        return adjustments.booked(country, date, partner.no()).stream()
                .map(DateMovements::movement)
                .reduce(reached, Movements::plus);
    }

    private static void pay(String payee, Money amount, NetworkSnapshot network, Map<Integer, Movements> moved) {
        int partner = network.partnerNo(payee)
                .orElseThrow(() -> new IllegalStateException("payout to unknown partner " + payee));
        moved.merge(partner, Movements.paid(amount.minor()), Movements::plus);
    }

    private static Movements movement(Adjustment adjustment) {
        long minor = adjustment.correction().amount().minor();
        return new Movements(0, Math.max(minor, 0), Math.max(Math.negateExact(minor), 0));
    }
}
