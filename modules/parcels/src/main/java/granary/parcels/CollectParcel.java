package granary.parcels;

import granary.access.Caller;
import granary.access.Problem;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.database.Database;
import granary.database.Shared;
import granary.money.Money;
import granary.network.CenterRef;
import granary.network.Directory;
import granary.parcels.domain.Parcel;
import granary.parcels.domain.ParcelEvent;
import granary.parcels.domain.ParcelState;
import granary.parcels.domain.PickupCode;
import granary.parcels.domain.Reach;
import granary.parcels.store.ParcelStore;
import granary.transactions.FulfilledWork;
import granary.transactions.RecordTransaction;
import granary.transactions.domain.Kind;
import granary.transactions.domain.SourceKey;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Hands a parcel to its villager, who has the code: at the center or at the door. That is the partner's work, and goes to
 * the waist in the same transaction.
 */
@Shared
public class CollectParcel {
    /** The code of the problem that a wrong code is refused with. */
    public static final String WRONG_CODE = "PICKUP_CODE_WRONG";

    /** A parcel has no principal (DOMAIN, exact reading 10), and the waist takes no amount below one minor unit. */
    private static final long NO_PRINCIPAL_MINOR = 1;

    private final ParcelStore store;
    private final RecordTransaction waist;
    private final Directory directory;
    private final Countries countries;
    private final BusinessClock clock;

    @Inject
    public CollectParcel(
            Database database, RecordTransaction waist, Directory directory, Countries countries, BusinessClock clock) {
        this.store = new ParcelStore(database);
        this.waist = waist;
        this.directory = directory;
        this.countries = countries;
        this.clock = clock;
    }

    /** @param atTheDoor whether the partner brought it there */
    public record Handover(PickupCode code, boolean atTheDoor) {}

    /**
     * The collected parcel.
     *
     * @throws Problem 404, 409 {@code PARCEL_ELSEWHERE} where it does not lie at the center, {@code PICKUP_CODE_LOCKED}
     *     after five wrong codes, 422 {@code PICKUP_CODE_WRONG}
     */
    @Transactional
    public Parcel collect(String id, Handover handover, Reach reach, Caller caller) {
        Parcel parcel = store.lock(id).filter(reach::holds).orElseThrow(Problem::notFound);
        require(parcel, handover);
        Instant now = clock.instant();
        Parcel collected = parcel.moved(ParcelState.COLLECTED);
        store.update(
                collected,
                new ParcelEvent(
                        ParcelState.COLLECTED,
                        now,
                        caller.id(),
                        handover.atTheDoor() ? "at the door" : "at the center"));
        waist.record(work(collected, handover, now));
        return collected;
    }

    /** Counts a wrong code, so that nobody tries them all: after the refusal, whose transaction is rolled back. */
    @Transactional
    public void countWrongCode(String id) {
        store.countWrongCode(id);
    }

    private static void require(Parcel parcel, Handover handover) {
        String hash = parcel.codeHash();
        if (parcel.state() != ParcelState.READY || hash == null) {
            throw MoveParcel.elsewhere(parcel);
        }
        if (parcel.isLocked()) {
            throw Problem.of(
                    409, "PICKUP_CODE_LOCKED", "too many wrong codes were tried: make another one for this parcel");
        }
        if (!handover.code().opens(parcel.id(), hash)) {
            throw Problem.of(422, WRONG_CODE, "this is not the code of this parcel");
        }
    }

    private FulfilledWork work(Parcel parcel, Handover handover, Instant now) {
        CenterRef center = directory
                .center(parcel.address().center())
                .orElseThrow(() -> new IllegalStateException("the center of %s is gone".formatted(parcel.id())));
        Country country = countries.get(center.country());
        return new FulfilledWork(
                SourceKey.PARCELS,
                parcel.id(),
                center,
                handover.atTheDoor() ? Kind.PARCEL_DELIVERY : Kind.PARCEL_COLLECTION,
                parcel.waybill().carrier(),
                parcel.waybill().number(),
                Money.of(NO_PRINCIPAL_MINOR, country.currency()),
                now,
                country.businessDate(now));
    }
}
