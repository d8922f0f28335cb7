package granary.adjustments;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.Ids;
import granary.access.Problem;
import granary.adjustments.domain.Adjustment;
import granary.adjustments.domain.Correction;
import granary.adjustments.domain.LineBudget;
import granary.adjustments.domain.SealedLine;
import granary.adjustments.domain.SettledPartner;
import granary.adjustments.store.AdjustmentStore;
import granary.country.BusinessClock;
import granary.database.Database;
import granary.database.Shared;
import granary.money.Money;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** A maker proposes to correct what a sealed night settled. Nothing moves before somebody else approves it. */
@Shared
public class ProposeAdjustment {
    private final AdjustmentStore store;
    private final SealedNights nights;
    private final BusinessClock clock;
    private final Audit audit;

    @Inject
    public ProposeAdjustment(Database database, SealedNights nights, BusinessClock clock, Audit audit) {
        this.store = new AdjustmentStore(database);
        this.nights = nights;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What is asked.
     *
     * @param partner the code
     * @param feeLine the line that is wrong, where it is one line
     */
    public record Asked(String country, String partner, Optional<String> feeLine, Money amount, String reason) {}

    /**
     * The proposal.
     *
     * @throws Problem 422 for an unknown partner or line, another's line, another currency than the country's, or a
     *     charge beyond what is left of the line's fee
     */
    @Transactional
    public Adjustment propose(Asked asked, Caller maker) {
        SettledPartner partner = nights.partner(asked.country(), asked.partner())
                .orElseThrow(() -> refused("/partner", "no sealed night of this country has settled this partner"));
        return propose(
                new Correction(partner, asked.amount(), asked.feeLine(), Optional.empty(), asked.reason()), maker);
    }

    Adjustment propose(Correction correction, Caller maker) {
        if (!correction.amount().currency().equals(correction.partner().currency())) {
            throw refused(
                    "/amount/currency",
                    "the partner is settled in " + correction.partner().currency());
        }
        correction.feeLine().ifPresent(line -> check(line, correction));
        Adjustment adjustment = Adjustment.propose(Ids.next("adj"), correction, maker.id(), clock.instant());
        store.insert(adjustment);
        audit.record(
                maker, "ADJUSTMENT_PROPOSED", adjustment.id(), "{\"contentHash\":\"%s\"}".formatted(correction.hash()));
        return adjustment;
    }

    private void check(String feeLine, Correction correction) {
        SealedLine line = nights.line(feeLine)
                .filter(found -> found.partner().equals(correction.partner()))
                .orElseThrow(() -> refused("/feeLine", "no sealed night has this line of this partner"));
        if (!new LineBudget(line, store.ofLine(feeLine))
                .bears(correction.amount().minor())) {
            throw refused("/amount", "more than what is left of the line's fee");
        }
    }

    static Problem refused(String pointer, String message) {
        return Problem.invalid(List.of(new Problem.FieldError(pointer, message)));
    }
}
