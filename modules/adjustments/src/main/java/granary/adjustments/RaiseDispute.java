package granary.adjustments;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.Ids;
import granary.access.Problem;
import granary.adjustments.domain.Dispute;
import granary.adjustments.domain.DisputeState;
import granary.adjustments.domain.SealedLine;
import granary.adjustments.store.DisputeStore;
import granary.country.BusinessClock;
import granary.database.Database;
import granary.database.Shared;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A partner says that a fee line of its own is wrong. */
@Shared
public class RaiseDispute {
    private final DisputeStore store;
    private final SealedNights nights;
    private final BusinessClock clock;
    private final Audit audit;

    @Inject
    public RaiseDispute(Database database, SealedNights nights, BusinessClock clock, Audit audit) {
        this.store = new DisputeStore(database);
        this.nights = nights;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * The open dispute.
     *
     * @param claim 3 to 1,000 characters
     * @throws Problem 422 for an unknown line, another's, or one of a night that is not sealed, alike; 409 {@code
     *     DISPUTE_OPEN} where one of the line waits for its answer
     */
    @Transactional
    public Dispute raise(String feeLine, String claim, Caller partner) {
        SealedLine line = nights.line(feeLine)
                .filter(found ->
                        partner.scope().partners().contains(found.partner().code()))
                .orElseThrow(() -> ProposeAdjustment.refused("/feeLine", "no sealed statement of yours has this line"));
        store.openOfLine(line.id()).ifPresent(open -> {
            throw Problem.of(409, "DISPUTE_OPEN", "dispute %s of this line waits for its answer".formatted(open.id()));
        });
        Dispute dispute = new Dispute(
                Ids.next("dsp"),
                line.partner(),
                line.id(),
                claim,
                DisputeState.OPEN,
                partner.id(),
                clock.instant(),
                null);
        store.insert(dispute);
        audit.record(partner, "DISPUTE_RAISED", dispute.id(), "{\"feeLine\":\"%s\"}".formatted(line.id()));
        return dispute;
    }
}
