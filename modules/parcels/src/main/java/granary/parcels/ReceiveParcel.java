package granary.parcels;

import granary.access.Caller;
import granary.access.Ids;
import granary.access.Problem;
import granary.country.BusinessClock;
import granary.database.Database;
import granary.database.Shared;
import granary.parcels.domain.Parcel;
import granary.parcels.domain.ParcelEvent;
import granary.parcels.domain.ParcelState;
import granary.parcels.store.ParcelStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes a parcel in at the county. */
@Shared
public class ReceiveParcel {
    private final ParcelStore store;
    private final BusinessClock clock;

    @Inject
    public ReceiveParcel(Database database, BusinessClock clock) {
        this.store = new ParcelStore(database);
        this.clock = clock;
    }

    /**
     * The parcel as it arrived.
     *
     * @throws Problem 409 {@code WAYBILL_TAKEN} where its carrier's waybill is here already
     */
    @Transactional
    public Parcel receive(Parcel.Address address, Parcel.Waybill waybill, Parcel.Recipient recipient, Caller caller) {
        store.find(waybill).ifPresent(known -> {
            throw Problem.of(
                    409,
                    "WAYBILL_TAKEN",
                    "%s of %s has been received before".formatted(waybill.number(), waybill.carrier()));
        });
        Parcel parcel = Parcel.arrived(Ids.next("prc"), address, waybill, recipient);
        store.insert(parcel, new ParcelEvent(ParcelState.ARRIVED, clock.instant(), caller.id(), ""));
        return parcel;
    }
}
