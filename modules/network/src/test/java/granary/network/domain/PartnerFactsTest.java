package granary.network.domain;

import static org.assertj.core.api.Assertions.assertThat;

import granary.money.BusinessDate;
import granary.network.domain.PartnerFacts.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartnerFactsTest {
    private static final BusinessDate OCTOBER = BusinessDate.of(2026, 10, 1);
    private static final BusinessDate NOVEMBER = BusinessDate.of(2026, 11, 1);

    private static Period period(String center, PartnerModel model, BusinessDate since) {
        return new Period(center, "C1", "CN", model, since, "李");
    }

    private final PartnerFacts partner = new PartnerFacts(
            1,
            "P1",
            "李",
            1,
            List.of(
                    period("V1", PartnerModel.STORE, NOVEMBER),
                    period("V1", PartnerModel.STORE, OCTOBER),
                    period("V1", PartnerModel.SELLER, OCTOBER)));

    @Test
    void theOwnLatestPeriodHoldsAndOfEqualOnesTheLast() {
        assertThat(partner.at(OCTOBER.previous())).isEmpty();
        assertThat(partner.at(OCTOBER)).contains(period("V1", PartnerModel.SELLER, OCTOBER));
        assertThat(partner.at(NOVEMBER)).contains(period("V1", PartnerModel.STORE, NOVEMBER));
        assertThat(partner.currentAt(OCTOBER.previous())).isEqualTo(period("V1", PartnerModel.SELLER, OCTOBER));
    }

    @Test
    void aRepeatIsWhatWasRecordedLastForThatCenterAndDate() {
        assertThat(partner.says(period("V1", PartnerModel.SELLER, OCTOBER))).isTrue();
        assertThat(partner.says(period("V1", PartnerModel.STORE, OCTOBER))).isFalse();
        assertThat(partner.says(period("V2", PartnerModel.SELLER, OCTOBER))).isFalse();
    }

    @Test
    void anIdTellsItsNumberAndNothingElseDoes() {
        assertThat(partner.id()).isEqualTo("prt_0000000001");
        assertThat(NetworkId.PARTNER.no("prt_0000000001")).hasValue(1);
        assertThat(NetworkId.PARTNER.no("ctr_0000000001")).isEmpty();
        assertThat(NetworkId.PARTNER.no("prt_1")).isEmpty();
    }

    @Test
    void aTerritoryCoversItsCountiesAndCentersAlone() {
        CenterFacts center = new CenterFacts(1, "V1", "村", 1, "C1", "CN", 1);
        assertThat(Territory.EVERYWHERE.covers(center)).isTrue();
        assertThat(new Territory.Counties(Set.of("C1")).covers(center)).isTrue();
        assertThat(new Territory.Counties(Set.of("C2")).covers(center)).isFalse();
        assertThat(new Territory.Centers(Set.of("V1")).covers(center)).isTrue();
        assertThat(new Territory.Centers(Set.of("V1")).coversCounty("C1")).isFalse();
        assertThat(new Territory.Counties(Set.of("C1")).covers(partner)).isTrue();
        assertThat(new Territory.Counties(Set.of()).covers(partner)).isFalse();
    }
}
