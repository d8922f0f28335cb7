package granary.adjustments;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.IfMatch;
import granary.access.Problem;
import granary.adjustments.domain.Adjustment;
import granary.adjustments.domain.AdjustmentState;
import granary.adjustments.domain.Correction;
import granary.adjustments.domain.Dispute;
import granary.adjustments.domain.LineBudget;
import granary.adjustments.store.AdjustmentStore;
import granary.adjustments.store.DisputeStore;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.transactions.BusinessDays;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * A checker approves or rejects an adjustment. An approved one takes the earliest open business date, and the night of
 * that date books it.
 */
@Shared
public class DecideAdjustment {
    private final AdjustmentStore store;
    private final DisputeStore disputes;
    private final SealedNights nights;
    private final BusinessDays days;
    private final Countries countries;
    private final BusinessClock clock;
    private final Audit audit;

    @Inject
    public DecideAdjustment(
            Database database,
            SealedNights nights,
            BusinessDays days,
            Countries countries,
            BusinessClock clock,
            Audit audit) {
        this.store = new AdjustmentStore(database);
        this.disputes = new DisputeStore(database);
        this.nights = nights;
        this.days = days;
        this.countries = countries;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param reason empty where none is given */
    public record Opinion(boolean approves, String reason) {}

    /**
     * The adjustment as decided; the same person saying the same again gets the first answer.
     *
     * @throws Problem 404, 412 where another content was seen, 403 for who proposed it, 409 {@code ADJUSTMENT_DECIDED}
     *     where it was decided otherwise or by somebody else, {@code LINE_SPENT} where other charges have used up the
     *     line's fee meanwhile
     */
    @Transactional
    public Adjustment decide(String id, IfMatch seen, Opinion opinion, Caller checker) {
        Adjustment adjustment = locked(id);
        seen.hold(adjustment.correction().hash());
        Adjustment.Decision decision =
                new Adjustment.Decision(opinion.approves(), checker.id(), clock.instant(), opinion.reason());
        if (adjustment.wasDecidedSo(decision)) {
            return adjustment;
        }
        if (adjustment.state() != AdjustmentState.PROPOSED) {
            throw Problem.of(409, "ADJUSTMENT_DECIDED", "the adjustment is %s already".formatted(adjustment.state()));
        }
        if (adjustment.proposedBy().equals(checker.id())) {
            throw Problem.of(403, "MAKER_IS_CHECKER", "an adjustment is decided by someone who did not propose it");
        }
        if (decision.approves()) {
            requireBudget(adjustment);
        }
        Country country = countries.get(adjustment.correction().partner().country());
        BusinessDate date = days.acceptanceDate(country, decision.at());
        Adjustment decided = adjustment.decided(decision, date);
        store.decide(decided);
        decided.correction().dispute().ifPresent(dispute -> tell(dispute, decision.approves()));
        audit.record(
                checker,
                "ADJUSTMENT_" + decided.state(),
                id,
                "{\"contentHash\":\"%s\"}".formatted(decided.correction().hash()));
        return decided;
    }

    /** With the others of its line, whose charges share one fee. */
    private Adjustment locked(String id) {
        Correction correction = store.find(id).orElseThrow(Problem::notFound).correction();
        correction.feeLine().ifPresentOrElse(store::lockLine, () -> store.lock(id));
        return store.find(id).orElseThrow(Problem::notFound);
    }

    private void requireBudget(Adjustment adjustment) {
        adjustment.correction().feeLine().flatMap(nights::line).ifPresent(line -> {
            List<Adjustment> others = store.ofLine(line.id()).stream()
                    .filter(other -> !other.id().equals(adjustment.id()))
                    .filter(other -> other.state() == AdjustmentState.APPROVED)
                    .toList();
            if (!new LineBudget(line, others)
                    .bears(adjustment.correction().amount().minor())) {
                throw Problem.of(409, "LINE_SPENT", "other adjustments have charged what was left of the line's fee");
            }
        });
    }

    private void tell(String dispute, boolean approved) {
        Dispute waiting = disputes.lock(dispute)
                .orElseThrow(() -> new IllegalStateException("dispute %s is gone".formatted(dispute)));
        disputes.update(waiting.decided(approved));
    }
}
