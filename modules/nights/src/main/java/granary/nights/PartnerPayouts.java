package granary.nights;

import granary.database.Shared;
import granary.money.BusinessDate;
import granary.nights.domain.PartnerStatement.PayoutPart;
import granary.payouts.ReadPayouts;
import granary.payouts.domain.BatchState;
import granary.payouts.domain.PayoutBatch;
import granary.payouts.domain.PayoutKind;
import jakarta.inject.Inject;
import java.util.Optional;

/** One partner's payouts of fees, night by night. */
@Shared
public class PartnerPayouts {
    private final ReadPayouts payouts;

    @Inject
    public PartnerPayouts(ReadPayouts payouts) {
        this.payouts = payouts;
    }

    /** What a night proposes to pay the partner, whatever was decided about it. */
    public Optional<PayoutPart> drafted(String country, BusinessDate night, String partner) {
        return payouts.batchOf(country, night).flatMap(batch -> part(batch, partner));
    }

    /** What was instructed with entries of this date: of the batch of the night before, where it was approved. */
    public Optional<PayoutPart> paid(String country, BusinessDate date, String partner) {
        return payouts.batchOf(country, date.previous())
                .filter(batch -> batch.state() == BatchState.APPROVED)
                .flatMap(batch -> part(batch, partner));
    }

    private Optional<PayoutPart> part(PayoutBatch batch, String partner) {
        return payouts.find(batch, PayoutKind.PARTNER_FEES, partner).map(payout -> new PayoutPart(batch, payout));
    }
}
