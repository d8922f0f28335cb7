package granary.network;

import static org.assertj.core.api.Assertions.assertThat;

import granary.access.Problem;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.money.BusinessDate;
import granary.network.Registered.Accepted;
import granary.network.Registered.Refused;
import granary.network.Registered.Repeated;
import granary.network.domain.CenterEntry;
import granary.network.domain.CountyEntry;
import granary.network.domain.PartnerEntry;
import granary.network.domain.PartnerFacts.Period;
import granary.network.domain.PartnerModel;
import granary.network.domain.SellerEntry;
import granary.network.domain.Slice;
import granary.network.domain.Territory;
import granary.network.store.CenterStore;
import granary.network.store.PartnerStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class RegisterNetworkIT {
    private static final BusinessDate OCTOBER = BusinessDate.of(2026, 10, 1);
    private static final BusinessDate NOVEMBER = BusinessDate.of(2026, 11, 1);
    private static final Territory COUNTY_1 = new Territory.Counties(Set.of("C1"));

    private final Database database;
    private final BusinessClock clock = new BusinessClock();
    private final RegisterCounties counties;
    private final RegisterCenters centers;
    private final RegisterPartners partners;
    private final RegisterSellers sellers;
    private final ReadNetwork network;

    RegisterNetworkIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "network");
        counties = new RegisterCounties(database, new Countries(), clock);
        centers = new RegisterCenters(database);
        partners = new RegisterPartners(database, clock);
        sellers = new RegisterSellers(database);
        network = new ReadNetwork(database);
    }

    @BeforeEach
    void twoCountiesWithACenterEach() {
        counties.register(List.of(county("C1", "A"), county("C2", "B")), Territory.EVERYWHERE);
        centers.register(
                List.of(new CenterEntry("V1", "会桐𡈽村服务站", "C1"), new CenterEntry("V2", "宁渭村服务站", "C2")),
                Territory.EVERYWHERE);
    }

    private static CountyEntry county(String code, String tier) {
        return new CountyEntry(code, "阆仪𡈽县", tier, "CN", Optional.of("浙江省"));
    }

    private static PartnerEntry partner(String code, String center, PartnerModel model, BusinessDate since) {
        return new PartnerEntry(code, "陈阆遂", center, model, since);
    }

    private Registered put(PartnerEntry entry) {
        return partners.register(List.of(entry), Territory.EVERYWHERE).get(0);
    }

    private static int status(Registered outcome) {
        return outcome instanceof Refused refused ? refused.problem().status() : 0;
    }

    private NetworkSnapshot now() {
        return network.at("CN", network.horizon());
    }

    @Test
    void aRepeatIsAnsweredAndOtherContentIsRefused() {
        List<Registered> outcomes = counties.register(
                List.of(county("C1", "A"), county("C1", "C"), county("C3", "A"), county("C3", "A")),
                Territory.EVERYWHERE);
        assertThat(outcomes.get(0)).isEqualTo(new Repeated("cty_0000000001"));
        assertThat(status(outcomes.get(1))).isEqualTo(409);
        assertThat(outcomes.get(2)).isEqualTo(new Accepted("cty_0000000003"));
        assertThat(outcomes.get(3)).isEqualTo(new Repeated("cty_0000000003"));
    }

    @Test
    void aCountyNeedsNoProvince() {
        CountyEntry plain = new CountyEntry("C4", "县", "A", "CN", Optional.empty());
        assertThat(counties.register(List.of(plain), Territory.EVERYWHERE).get(0))
                .isInstanceOf(Accepted.class);
        assertThat(counties.register(List.of(plain), Territory.EVERYWHERE).get(0))
                .isInstanceOf(Repeated.class);
    }

    @Test
    void aCountryWithoutAPackIsRefused() {
        CountyEntry foreign = new CountyEntry("X1", "x", "A", "ZZ", Optional.empty());
        assertThat(counties.register(List.of(foreign), Territory.EVERYWHERE))
                .singleElement()
                .satisfies(o -> {
                    assertThat(status(o)).isEqualTo(422);
                });
    }

    @Test
    void anUnknownPlaceIsNamedToWhomTheCountryIsOpen() {
        Problem problem = ((Refused) put(partner("P1", "V9", PartnerModel.STORE, OCTOBER))).problem();
        assertThat(problem.errors()).extracting("pointer").containsExactly("/center");
        assertThat(status(centers.register(List.of(new CenterEntry("V3", "x", "C9")), Territory.EVERYWHERE)
                        .get(0)))
                .isEqualTo(422);
        assertThat(status(sellers.register(List.of(new SellerEntry("S3", "x", "V9")), Territory.EVERYWHERE)
                        .get(0)))
                .isEqualTo(422);
    }

    @Test
    void countyStaffRegisterInTheirOwnCountyAlone() {
        put(partner("P2", "V2", PartnerModel.STORE, OCTOBER));
        assertThat(centers.register(
                        List.of(new CenterEntry("V3", "x", "C1"), new CenterEntry("V4", "x", "C2")), COUNTY_1))
                .satisfiesExactly(
                        own -> assertThat(own).isInstanceOf(Accepted.class),
                        foreign -> assertThat(status(foreign)).isEqualTo(404));
        assertThat(partners.register(
                        List.of(
                                partner("P1", "V1", PartnerModel.STORE, OCTOBER),
                                partner("P1", "V2", PartnerModel.STORE, OCTOBER),
                                partner("P1", "V9", PartnerModel.STORE, OCTOBER),
                                partner("P2", "V1", PartnerModel.STORE, OCTOBER)),
                        COUNTY_1))
                .extracting(RegisterNetworkIT::status)
                .containsExactly(0, 404, 404, 409);
        assertThat(sellers.register(
                        List.of(new SellerEntry("S1", "x", "V1"), new SellerEntry("S2", "x", "V2")), COUNTY_1))
                .extracting(RegisterNetworkIT::status)
                .containsExactly(0, 404);
        assertThat(counties.register(List.of(county("C7", "A")), COUNTY_1))
                .extracting(RegisterNetworkIT::status)
                .containsExactly(404);
    }

    @Test
    void aPartnerGivenAgainBeginsAnotherPeriod() {
        assertThat(put(partner("P1", "V1", PartnerModel.STORE, OCTOBER))).isInstanceOf(Accepted.class);
        assertThat(put(partner("P1", "V1", PartnerModel.STORE, OCTOBER))).isInstanceOf(Repeated.class);
        assertThat(put(partner("P1", "V1", PartnerModel.SELLER, NOVEMBER))).isInstanceOf(Accepted.class);
        assertThat(now().partnerAt(1, OCTOBER))
                .get()
                .extracting(PartnerTerm::model)
                .isEqualTo(PartnerModel.STORE);
        assertThat(now().partnerAt(1, NOVEMBER))
                .get()
                .extracting(PartnerTerm::model)
                .isEqualTo(PartnerModel.SELLER);
        assertThat(now().partnerAt(1, OCTOBER.previous())).isEmpty();
    }

    @Test
    void aPeriodAtAnotherCenterLeavesTheFormerCenterAsItWas() {
        put(partner("P1", "V1", PartnerModel.STORE, OCTOBER));
        put(partner("P1", "V2", PartnerModel.STORE, NOVEMBER));
        assertThat(now().partnerAt(1, NOVEMBER))
                .get()
                .extracting(PartnerTerm::partner)
                .isEqualTo("P1");
        put(partner("P2", "V1", PartnerModel.STORE, NOVEMBER));
        assertThat(now().partnerAt(1, NOVEMBER))
                .get()
                .extracting(PartnerTerm::partner)
                .isEqualTo("P2");
        assertThat(now().homeCounty(1)).isEqualTo(1);
    }

    @Test
    void otherContentForTheSameDateIsRecordedLaterAndHolds() {
        put(partner("P1", "V1", PartnerModel.STORE, OCTOBER));
        put(partner("P1", "V1", PartnerModel.SELLER, OCTOBER));
        assertThat(now().partnerAt(1, OCTOBER))
                .get()
                .extracting(PartnerTerm::model)
                .isEqualTo(PartnerModel.SELLER);
        put(new PartnerEntry("P1", "陈阆遂𠀀", "V1", PartnerModel.SELLER, OCTOBER));
        assertThat(network.partner("P1")).get().satisfies(p -> {
            assertThat(p.name()).isEqualTo("陈阆遂𠀀");
            assertThat(p.periods()).hasSize(3);
            assertThat(p.version()).isEqualTo(3);
        });
    }

    @Test
    void aLaterRecordNeverBendsAnEarlierHorizon() {
        put(partner("P1", "V1", PartnerModel.STORE, OCTOBER));
        long horizon = network.horizon();
        put(partner("P2", "V1", PartnerModel.STORE, OCTOBER));
        assertThat(network.at("CN", horizon).partnerAt(1, NOVEMBER))
                .get()
                .extracting(PartnerTerm::partner)
                .isEqualTo("P1");
        assertThat(now().partnerAt(1, NOVEMBER))
                .get()
                .extracting(PartnerTerm::partner)
                .isEqualTo("P2");
        assertThat(network.horizon()).isGreaterThan(horizon);
        assertThat(now().countyTier(2)).isEqualTo("B");
    }

    @Test
    void theDirectoryLearnsWhatIsAddedLater() {
        Directory directory = new Directory(new CommittedNetwork(database));
        assertThat(directory.center("V1")).contains(new CenterRef(1, "V1", 1, "CN"));
        assertThat(directory.center("V3")).isEmpty();
        assertThat(directory.seller("S1")).isEmpty();
        centers.register(List.of(new CenterEntry("V3", "x", "C2")), Territory.EVERYWHERE);
        sellers.register(List.of(new SellerEntry("S1", "x", "V3")), Territory.EVERYWHERE);
        assertThat(directory.center("V3")).contains(new CenterRef(3, "V3", 2, "CN"));
        assertThat(directory.center(3)).contains(new CenterRef(3, "V3", 2, "CN"));
        assertThat(directory.center(4)).isEmpty();
        assertThat(directory.seller("S1")).contains(new SellerRef(1, "S1", 3));
    }

    @Test
    void readersFindNamesAndPlaces() {
        put(partner("P1", "V2", PartnerModel.STORE, OCTOBER));
        assertThat(network.countyOfCenter("V2")).contains("C2");
        assertThat(network.countyOfCenter("V9")).isEmpty();
        assertThat(network.partner("P1"))
                .get()
                .satisfies(p -> assertThat(p.at(OCTOBER))
                        .contains(new Period("V2", "C2", "CN", PartnerModel.STORE, OCTOBER, "陈阆遂")));
        assertThat(network.partner("P9")).isEmpty();
    }

    @Test
    void pagesFollowTheOrderOfCodesWithinTheTerritory() {
        CenterStore store = new CenterStore(database);
        centers.register(
                IntStream.range(0, 1_200)
                        .mapToObj(i -> new CenterEntry("W%04d".formatted(i), "x", "C2"))
                        .toList(),
                Territory.EVERYWHERE);
        assertThat(store.page(Territory.EVERYWHERE, new Slice("V2", 2, Optional.empty())))
                .extracting("code")
                .containsExactly("W0000", "W0001");
        assertThat(store.page(COUNTY_1, new Slice("", 10, Optional.empty())))
                .extracting("code")
                .containsExactly("V1");
        assertThat(store.page(COUNTY_1, new Slice("", 10, Optional.of("C2")))).isEmpty();
        assertThat(store.page(new Territory.Centers(Set.of("W0007")), new Slice("", 10, Optional.of("C2"))))
                .extracting("code")
                .containsExactly("W0007");
        assertThat(store.page(new Territory.Counties(Set.of()), new Slice("", 10, Optional.empty())))
                .isEmpty();
        assertThat(store.byCode(List.of("V1", "W1199", "nobody")).keySet()).containsExactlyInAnyOrder("V1", "W1199");
    }

    @Test
    void partnersArePagedWithTheirPeriods() {
        PartnerStore store = new PartnerStore(database);
        put(partner("P2", "V2", PartnerModel.STORE, OCTOBER));
        put(partner("P1", "V1", PartnerModel.STORE, OCTOBER));
        put(partner("P1", "V2", PartnerModel.STORE, NOVEMBER));
        assertThat(store.page(Territory.EVERYWHERE, new Slice("", 10, Optional.empty())))
                .extracting(p -> p.code() + p.periods().size())
                .containsExactly("P12", "P21");
        assertThat(store.page(COUNTY_1, new Slice("", 10, Optional.empty())))
                .extracting("code")
                .containsExactly("P1");
        assertThat(store.page(Territory.EVERYWHERE, new Slice("", 10, Optional.of("V2"))))
                .extracting("code")
                .containsExactly("P1", "P2");
        assertThat(store.byNo(2)).get().extracting("code").isEqualTo("P1");
    }
}
