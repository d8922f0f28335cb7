package granary.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import granary.access.wire.Json;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoPlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final Planned planned = Planned.of(DAY);

    private record Planned(DemoNetwork network, List<DemoOrder> orders, List<DemoItem> items) {
        static Planned of(LocalDate date) {
            Chance chance = new Chance(7);
            References references = new References(date);
            DemoNetwork network = DemoNetwork.plan(date, chance);
            return new Planned(
                    network,
                    new PlanOrders(date, chance, references).plan(network),
                    new PlanItems(date, ZoneId.of("Asia/Shanghai"), chance, references).plan(network));
        }
    }

    @Test
    void theSameSeedPlaysTheSameDay() {
        assertThat(Json.write(Planned.of(DAY).items())).isEqualTo(Json.write(planned.items()));
        assertThat(Json.write(Planned.of(DAY).orders())).isEqualTo(Json.write(planned.orders()));
    }

    @Test
    void threeCountiesHaveSixtyCentersEachWithAPartner() {
        assertThat(planned.network().counties()).hasSize(3);
        assertThat(planned.network().centers()).hasSize(60).doesNotHaveDuplicates();
        assertThat(planned.network().partners())
                .extracting(DemoNetwork.Partner::center)
                .containsExactlyElementsOf(planned.network().centers().stream()
                        .map(DemoNetwork.Center::code)
                        .toList());
        assertThat(planned.network().sellers()).hasSizeBetween(35, 45);
    }

    @Test
    void twoThousandOrdersAreOfEveryKindAndPaidBothWays() {
        assertThat(planned.orders()).hasSize(2_000);
        assertThat(planned.orders())
                .extracting(DemoOrder::kind)
                .contains("PURCHASE", "BILL_PAYMENT", "TOP_UP", "TRAVEL_BOOKING");
        assertThat(planned.orders())
                .extracting(order -> order.payment().method())
                .contains("CASH", "WALLET");
    }

    @Test
    void oneOrderOfAHundredFails() {
        assertThat(planned.orders())
                .filteredOn(order -> Json.write(order.details()).contains("99901\""))
                .hasSize(20)
                .extracting(DemoOrder::kind)
                .contains("PURCHASE", "BILL_PAYMENT", "TOP_UP", "TRAVEL_BOOKING");
    }

    @Test
    void noOrderIsAnsweredLateTwiceOrNever() {
        assertThat(planned.orders())
                .noneMatch(order -> Json.write(order.details()).matches(".*9990[234]\".*"));
    }

    @Test
    void twoOfAHundredItemsAreRefundsThatFollowTheirOriginals() {
        assertThat(planned.items()).hasSize(18_000);
        assertThat(planned.items()).filteredOn(DemoItem::isRefund).hasSize(360);
        Set<String> seen = new HashSet<>();
        for (DemoItem item : planned.items()) {
            if (item.isRefund()) {
                assertThat(seen).contains(item.reverses());
            }
            seen.add(item.sourceId());
        }
    }

    @Test
    void everythingHappensOnTheDayBeforeTheClockBegins() {
        assertThat(planned.items())
                .allMatch(
                        item -> item.at().toLocalDate().equals(DAY) && item.at().getHour() < 20);
    }

    @Test
    void noProvidersReferenceIsGivenTwice() {
        List<String> references =
                planned.items().stream().map(DemoItem::providerRef).collect(Collectors.toList());
        planned.orders().stream()
                .map(order -> order.payment().reference())
                .filter(reference -> reference != null)
                .forEach(references::add);

        assertThat(references).doesNotHaveDuplicates();
    }

    @Test
    void threeFaultsOfThreeProvidersArePlanted() {
        SettlementDay day = new SettlementDay(DAY);
        day.tell(planned.items());

        assertThat(day.plantFaults(planned.items()))
                .extracting(PlantedFault::provider, PlantedFault::cause)
                .containsExactly(
                        tuple("WECHAT_PAY", "UNEXPLAINED"),
                        tuple("STATE_GRID", "MISSING_AT_PROVIDER"),
                        tuple("RELOADLY", "DUPLICATE"));
    }
}
