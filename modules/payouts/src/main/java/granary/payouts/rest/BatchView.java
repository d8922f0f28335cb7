package granary.payouts.rest;

import granary.payouts.domain.Decision;
import granary.payouts.domain.PayoutBatch;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payout batch as it is answered.
 *
 * @param date the business date of the night that drafted it
 * @param postingDate the business date that an approval books on
 * @param state {@code DRAFT}, {@code PROPOSED}, {@code APPROVED}, {@code REJECTED} or {@code SUPERSEDED}
 * @param contentHash what a decision is bound to; the ETag
 */
public record BatchView(
        String id,
        String country,
        LocalDate date,
        LocalDate postingDate,
        String state,
        int payouts,
        SumView total,
        String contentHash,
        @Nullable DecisionView decision) {

    /** A sum in minor units, which may be greater than any single amount. */
    public record SumView(BigInteger amount, String currency) {}

    /** Who decided, when and why. */
    public record DecisionView(
            String decision,
            String by,
            Instant at,
            @Nullable String reason) {
        static DecisionView of(Decision decision) {
            String reason = decision.reason().isEmpty() ? null : decision.reason();
            return new DecisionView(decision.verdict().name(), decision.who(), decision.at(), reason);
        }
    }

    static BatchView of(PayoutBatch batch) {
        Decision decision = batch.decision();
        return new BatchView(
                batch.id(),
                batch.country(),
                batch.night().day(),
                batch.postingDate().day(),
                batch.state().name(),
                batch.content().payouts(),
                new SumView(
                        batch.content().totalMinor(), batch.content().currency().getCurrencyCode()),
                batch.content().hash(),
                decision == null ? null : DecisionView.of(decision));
    }
}
