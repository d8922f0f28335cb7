package granary.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.Caller;
import granary.access.Problem;
import granary.access.Role;
import granary.access.Scope;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.network.CenterRef;
import granary.network.Directory;
import granary.parcels.domain.Parcel;
import granary.parcels.domain.ParcelEvent;
import granary.parcels.domain.ParcelFilter;
import granary.parcels.domain.ParcelState;
import granary.parcels.domain.PickupCode;
import granary.parcels.domain.Reach;
import granary.transactions.BusinessDays;
import granary.transactions.RecordTransaction;
import granary.transactions.domain.Kind;
import granary.transactions.store.IntakeSequence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ParcelLifeIT {
    private static final Map<Dialect, Database> DATABASES = new EnumMap<>(Dialect.class);
    private static final Reach COUNTY = new Reach(false, Set.of("K1"), Set.of());
    private static final Reach OTHER = new Reach(false, Set.of("K2"), Set.of("V2"));
    private static final Caller CLERK =
            new Caller("clerk", "clerk", Role.COUNTY, new Scope(Set.of("K1"), Set.of(), Set.of()));
    private static int waybills;

    private final Database database;
    private final ReceiveParcel receive;
    private final MoveParcel move;
    private final CollectParcel collect;
    private final FindParcels find;

    ParcelLifeIT(Dialect dialect) {
        database = DATABASES.computeIfAbsent(dialect, one -> TestDatabase.migrated(one, "transactions", "parcels"));
        BusinessClock clock = new BusinessClock();
        BusinessDays days = new BusinessDays(database, new Countries());
        days.open();
        Directory directory = new Directory() {
            @Override
            public Optional<CenterRef> center(String code) {
                return Optional.of(new CenterRef(1, code, 1, "CN"));
            }
        };
        receive = new ReceiveParcel(database, clock);
        move = new MoveParcel(database, clock);
        RecordTransaction waist = new RecordTransaction(database, new IntakeSequence(database), days);
        collect = new CollectParcel(database, waist, directory, new Countries(), clock);
        find = new FindParcels(database);
    }

    @Test
    void aCollectedParcelIsOneServiceTransactionOfItsCenter() {
        Parcel parcel = received();
        PickupCode code = ready(parcel);
        assertThat(hand(parcel, code).state()).isEqualTo(ParcelState.COLLECTED);
        assertThat(transactions(parcel))
                .containsExactly("PARCEL_COLLECTION CAINIAO " + parcel.waybill().number());
        assertProblem(409, "PARCEL_ELSEWHERE", () -> hand(parcel, code));
        assertThat(transactions(parcel)).hasSize(1);
        assertThat(find.find(parcel.id(), COUNTY).orElseThrow().history())
                .extracting(ParcelEvent::state)
                .containsExactly(
                        ParcelState.ARRIVED,
                        ParcelState.SORTED,
                        ParcelState.TRAVELLING,
                        ParcelState.READY,
                        ParcelState.COLLECTED);
    }

    @Test
    void oneBroughtToTheDoorIsADelivery() {
        Parcel parcel = received();
        collect.collect(parcel.id(), new CollectParcel.Handover(ready(parcel), true), COUNTY, CLERK);
        assertThat(transactions(parcel))
                .containsExactly("PARCEL_DELIVERY CAINIAO " + parcel.waybill().number());
    }

    @Test
    void fiveWrongCodesLockItUntilAnotherIsMade() {
        Parcel parcel = received();
        PickupCode right = ready(parcel);
        PickupCode wrong = new PickupCode(right.digits().equals("000000") ? "000001" : "000000");
        for (int i = 0; i < Parcel.MOST_WRONG_CODES; i++) {
            assertProblem(422, CollectParcel.WRONG_CODE, () -> hand(parcel, wrong));
            collect.countWrongCode(parcel.id());
        }
        assertProblem(409, "PICKUP_CODE_LOCKED", () -> hand(parcel, right));
        PickupCode another = move.newCode(parcel.id(), COUNTY, CLERK).code().orElseThrow();
        assertThat(hand(parcel, another).state()).isEqualTo(ParcelState.COLLECTED);
    }

    @Test
    void aReturnedParcelEarnsNothing() {
        Parcel parcel = received();
        PickupCode code = ready(parcel);
        to(parcel, ParcelState.RETURNING);
        assertProblem(409, "PARCEL_ELSEWHERE", () -> hand(parcel, code));
        to(parcel, ParcelState.RETURNED);
        assertProblem(409, "PARCEL_ELSEWHERE", () -> to(parcel, ParcelState.TRAVELLING));
        assertThat(transactions(parcel)).isEmpty();
    }

    @Test
    void anothersParcelIsNotThere() {
        Parcel parcel = received();
        PickupCode code = ready(parcel);
        assertThat(find.find(parcel.id(), OTHER)).isEmpty();
        assertThat(page(OTHER, parcel)).isEmpty();
        assertThat(page(new Reach(false, Set.of(), Set.of()), parcel)).isEmpty();
        assertThat(page(COUNTY, parcel)).extracting(Parcel::id).containsExactly(parcel.id());
        assertThat(page(new Reach(false, Set.of(), Set.of("V1")), parcel)).hasSize(1);
        assertThat(page(new Reach(true, Set.of(), Set.of()), parcel)).hasSize(1);
        CollectParcel.Handover handover = new CollectParcel.Handover(code, false);
        assertProblem(404, "NOT_FOUND", () -> collect.collect(parcel.id(), handover, OTHER, CLERK));
        assertProblem(404, "NOT_FOUND", () -> move.newCode(parcel.id(), OTHER, CLERK));
    }

    @Test
    void aWaybillIsReceivedOnce() {
        Parcel parcel = received();
        assertProblem(409, "WAYBILL_TAKEN", () -> receive(parcel.waybill()));
    }

    private List<Parcel> page(Reach reach, Parcel parcel) {
        ParcelFilter filter = new ParcelFilter(
                Optional.of(ParcelState.READY),
                Optional.of("V1"),
                Optional.of(parcel.waybill().number()));
        return find.page(reach, filter, "", 10);
    }

    private Parcel received() {
        return receive(new Parcel.Waybill("CAINIAO", "YT" + waybills++));
    }

    private Parcel receive(Parcel.Waybill waybill) {
        Parcel.Address address = new Parcel.Address("CN", "K1", "V1");
        return receive.receive(address, waybill, new Parcel.Recipient("刘雷", "1380"), CLERK);
    }

    private PickupCode ready(Parcel parcel) {
        move.move(parcel.id(), new MoveParcel.Move(ParcelState.SORTED, Optional.of("L1"), ""), COUNTY, CLERK);
        to(parcel, ParcelState.TRAVELLING);
        return to(parcel, ParcelState.READY).code().orElseThrow();
    }

    private MoveParcel.Moved to(Parcel parcel, ParcelState state) {
        return move.move(parcel.id(), new MoveParcel.Move(state, Optional.empty(), ""), COUNTY, CLERK);
    }

    private Parcel hand(Parcel parcel, PickupCode code) {
        return collect.collect(parcel.id(), new CollectParcel.Handover(code, false), COUNTY, CLERK);
    }

    private List<String> transactions(Parcel parcel) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT kind, channel, provider_ref FROM service_transaction"
                                + " WHERE source = 'parcels' AND source_id = :id")
                        .bind("id", parcel.id())
                        .map((row, context) ->
                                "%s %s %s".formatted(Kind.values()[row.getInt(1)], row.getString(2), row.getString(3)))
                        .list());
    }

    private static void assertProblem(int status, String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.code()).isEqualTo(code);
        });
    }
}
