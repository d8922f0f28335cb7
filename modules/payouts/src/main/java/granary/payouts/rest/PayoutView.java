package granary.payouts.rest;

import granary.access.wire.MoneyJson;
import granary.payouts.domain.Payout;

/**
 * One payee's part of a batch.
 *
 * @param payee a partner's code for {@code PARTNER_FEES}, a seller's code for {@code SELLER}
 */
public record PayoutView(String payee, String kind, MoneyJson amount) {
    static PayoutView of(Payout payout) {
        return new PayoutView(payout.payee(), payout.kind().name(), MoneyJson.of(payout.amount()));
    }
}
