package granary.parcels;

import granary.access.Caller;
import granary.access.Problem;
import granary.country.BusinessClock;
import granary.database.Database;
import granary.database.Shared;
import granary.parcels.domain.Parcel;
import granary.parcels.domain.ParcelEvent;
import granary.parcels.domain.ParcelState;
import granary.parcels.domain.PickupCode;
import granary.parcels.domain.Reach;
import granary.parcels.store.ParcelStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Brings a parcel on its way: onto its village's lane, onto the shuttle, to the center, or back. */
@Shared
public class MoveParcel {
    private final ParcelStore store;
    private final BusinessClock clock;

    @Inject
    public MoveParcel(Database database, BusinessClock clock) {
        this.store = new ParcelStore(database);
        this.clock = clock;
    }

    /**
     * Where to.
     *
     * @param lane of the village, for SORTED alone
     * @param note may be empty; at most 400 characters
     */
    public record Move(ParcelState to, Optional<String> lane, String note) {}

    /** @param code for the villager, where the parcel came to the center; shown this once */
    public record Moved(Parcel parcel, Optional<PickupCode> code) {}

    /**
     * The parcel where it came to.
     *
     * @throws Problem 404, 409 {@code PARCEL_ELSEWHERE} where it does not come there from where it is
     */
    @Transactional
    public Moved move(String id, Move move, Reach reach, Caller caller) {
        Parcel parcel = store.lock(id).filter(reach::holds).orElseThrow(Problem::notFound);
        if (!parcel.state().leadsTo(move.to())) {
            throw elsewhere(parcel);
        }
        Optional<PickupCode> code = move.to() == ParcelState.READY ? Optional.of(PickupCode.next()) : Optional.empty();
        Parcel moved = move.lane()
                .map(parcel::sorted)
                .orElseGet(
                        () -> code.map(made -> parcel.ready(made.hash(id))).orElseGet(() -> parcel.moved(move.to())));
        store.update(moved, new ParcelEvent(moved.state(), clock.instant(), caller.id(), move.note()));
        return new Moved(moved, code);
    }

    /**
     * Another code, where the villager has lost the first or too many wrong ones were tried.
     *
     * @throws Problem 404, 409 {@code PARCEL_ELSEWHERE} where it does not lie at the center
     */
    @Transactional
    public Moved newCode(String id, Reach reach, Caller caller) {
        Parcel parcel = store.lock(id).filter(reach::holds).orElseThrow(Problem::notFound);
        if (parcel.state() != ParcelState.READY) {
            throw elsewhere(parcel);
        }
        PickupCode code = PickupCode.next();
        Parcel ready = parcel.ready(code.hash(id));
        store.update(ready, new ParcelEvent(ParcelState.READY, clock.instant(), caller.id(), "another code"));
        return new Moved(ready, Optional.of(code));
    }

    static Problem elsewhere(Parcel parcel) {
        return Problem.of(409, "PARCEL_ELSEWHERE", "the parcel is %s".formatted(parcel.state()));
    }
}
