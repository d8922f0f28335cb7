package granary.nights.domain;

import granary.adjustments.domain.Adjustment;
import granary.cash.domain.OverdueCash;
import granary.cash.domain.SetOff;
import granary.ledger.domain.PartnerEntry;
import granary.network.PartnerPost;
import granary.payouts.domain.Payout;
import granary.payouts.domain.PayoutBatch;
import granary.tariffs.domain.KindFees;
import granary.tariffs.domain.StoredStatement;
import java.util.List;
import java.util.Optional;

/**
 * A partner's statement with everything that explains it (SCREENS, 3).
 *
 * @param posts the centers that the partner ran on the date
 * @param fees by kind
 * @param adjustments that the night booked
 * @param before the statement of the night before
 * @param entry what the night posted for the partner; none where it posted nothing
 * @param paid the payout that this statement shows as paid
 * @param drafted the payout that the night proposes of its closing
 * @param cash what cash that the partner holds does to the fees
 * @param fingerprint of the night's seal
 */
public record PartnerStatement(
        ListedStatement listed,
        List<PartnerPost> posts,
        List<KindFees> fees,
        List<Adjustment> adjustments,
        Optional<Before> before,
        Optional<PartnerEntry> entry,
        Optional<PayoutPart> paid,
        Optional<PayoutPart> drafted,
        Cash cash,
        Optional<String> fingerprint) {
    public PartnerStatement {
        posts = List.copyOf(posts);
        fees = List.copyOf(fees);
        adjustments = List.copyOf(adjustments);
    }

    public StoredStatement stored() {
        return listed.stored();
    }

    /** The statement of the night before, and its fees by kind. */
    public record Before(StoredStatement stored, List<KindFees> fees) {
        public Before {
            fees = List.copyOf(fees);
        }
    }

    /** One payee's part of a batch. */
    public record PayoutPart(PayoutBatch batch, Payout payout) {}

    /**
     * What the cash in a partner's hands does to its fees.
     *
     * @param setOff what this statement shows as paid because it paid such cash
     * @param overdue what the night found overdue
     */
    public record Cash(Optional<SetOff> setOff, Optional<OverdueCash> overdue) {}
}
