package granary.adjustments;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.IfMatch;
import granary.access.Problem;
import granary.adjustments.domain.Adjustment;
import granary.adjustments.domain.Correction;
import granary.adjustments.domain.Dispute;
import granary.adjustments.domain.DisputeState;
import granary.adjustments.store.DisputeStore;
import granary.country.BusinessClock;
import granary.database.Database;
import granary.database.Shared;
import granary.money.Money;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finance answers a dispute: with an adjustment, which somebody else decides, or with a reasoned no. */
@Shared
public class AnswerDispute {
    private final DisputeStore store;
    private final ProposeAdjustment propose;
    private final BusinessClock clock;
    private final Audit audit;

    @Inject
    public AnswerDispute(Database database, ProposeAdjustment propose, BusinessClock clock, Audit audit) {
        this.store = new DisputeStore(database);
        this.propose = propose;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * The answer.
     *
     * @param amount to adjust by; empty for a no
     * @param reason 3 to 400 characters, which the partner reads
     */
    public record Reply(Optional<Money> amount, String reason) {}

    /**
     * The dispute as answered.
     *
     * @throws Problem 404, 412 where another state was seen, 409 {@code DISPUTE_ANSWERED} where it does not wait for an
     *     answer, 422 where the adjustment cannot be proposed
     */
    @Transactional
    public Dispute answer(String id, IfMatch seen, Reply reply, Caller finance) {
        Dispute dispute = store.lock(id).orElseThrow(Problem::notFound);
        seen.hold(dispute.tag());
        if (dispute.state() != DisputeState.OPEN) {
            throw Problem.of(409, "DISPUTE_ANSWERED", "the dispute is %s".formatted(dispute.state()));
        }
        Dispute answered = reply.amount()
                .map(amount ->
                        dispute.proposed(says(reply, finance, proposed(dispute, amount, reply.reason(), finance))))
                .orElseGet(() -> dispute.refused(says(reply, finance, Optional.empty())));
        store.update(answered);
        audit.record(finance, "DISPUTE_" + answered.state(), id, "{}");
        return answered;
    }

    private Dispute.Answer says(Reply reply, Caller finance, Optional<Adjustment> adjustment) {
        return new Dispute.Answer(
                reply.reason(),
                finance.id(),
                clock.instant(),
                adjustment.map(Adjustment::id).orElse(null));
    }

    private Optional<Adjustment> proposed(Dispute dispute, Money amount, String reason, Caller maker) {
        return Optional.of(propose.propose(
                new Correction(
                        dispute.partner(), amount, Optional.of(dispute.feeLine()), Optional.of(dispute.id()), reason),
                maker));
    }
}
