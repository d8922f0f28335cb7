package granary.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.money.BusinessDate;
import granary.network.domain.PartnerModel;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NetworkSnapshotTest {
    private static final BusinessDate BEGIN = BusinessDate.of(2026, 10, 1);
    private static final int CENTERS = 3;

    record Recorded(int center, PartnerTerm term) {}

    @Provide
    Arbitrary<List<Recorded>> history() {
        Arbitrary<Recorded> one = Combinators.combine(
                        Arbitraries.integers().between(1, CENTERS),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(PartnerModel.class),
                        Arbitraries.integers().between(0, 6))
                .as((center, partner, model, day) ->
                        new Recorded(center, new PartnerTerm(partner, "P" + partner, model, BEGIN.plusDays(day))));
        return one.list().ofMaxSize(15);
    }

    /** Exact reading 3, word for word: the greatest since by the date; of equal ones the one recorded last. */
    private static Optional<PartnerTerm> naive(List<Recorded> history, int center, BusinessDate date) {
        PartnerTerm held = null;
        for (Recorded one : history) {
            boolean counts = one.center() == center && !one.term().since().isAfter(date);
            if (counts && (held == null || !one.term().since().isBefore(held.since()))) {
                held = one.term();
            }
        }
        return Optional.ofNullable(held);
    }

    private static NetworkSnapshot snapshot(List<Recorded> history) {
        NetworkSnapshot.Builder builder = new NetworkSnapshot.Builder();
        builder.tier(7, "A");
        builder.tier(7, "B");
        for (int center = 1; center <= CENTERS; center++) {
            builder.center(center, "V" + center, 7);
        }
        history.forEach(one -> builder.period(one.center(), one.term()));
        return builder.build();
    }

    @Property
    void thePartnerOfACenterIsTheLatestTermRecordedLast(@ForAll("history") List<Recorded> history) {
        NetworkSnapshot snapshot = snapshot(history);
        for (int center = 1; center <= CENTERS; center++) {
            for (int day = -1; day <= 7; day++) {
                BusinessDate date = BEGIN.plusDays(day);
                assertThat(snapshot.partnerAt(center, date)).isEqualTo(naive(history, center, date));
            }
        }
    }

    @Test
    void theTierRecordedLastHolds() {
        assertThat(snapshot(List.of()).countyTier(2)).isEqualTo("B");
    }

    @Test
    void theHomeOfAPartnerIsTheCountyOfTheFirstRecordedCenter() {
        NetworkSnapshot.Builder builder = new NetworkSnapshot.Builder();
        builder.center(1, "V1", 7);
        builder.center(2, "V2", 9);
        builder.period(2, new PartnerTerm(5, "P5", PartnerModel.STORE, BEGIN.next()));
        builder.period(1, new PartnerTerm(5, "P5", PartnerModel.STORE, BEGIN));
        NetworkSnapshot snapshot = builder.build();
        assertThat(snapshot.homeCounty(5)).isEqualTo(9);
        assertThat(snapshot.homeCounties()).containsExactly(9);
        assertThat(snapshot.partnerNo("P5")).contains(5);
        assertThat(snapshot.partnerCode(5)).isEqualTo("P5");
    }

    @Test
    void aPeriodInAnotherCountryIsLeftOut() {
        NetworkSnapshot.Builder builder = new NetworkSnapshot.Builder();
        builder.center(1, "V1", 7);
        assertThat(builder.period(2, new PartnerTerm(5, "P5", PartnerModel.STORE, BEGIN)))
                .isFalse();
        assertThat(builder.build().partnerNo("P5")).isEmpty();
    }

    @Test
    void whatIsUnknownUpToTheHorizonIsNamed() {
        NetworkSnapshot empty = new NetworkSnapshot.Builder().build();
        assertThat(empty.partnerAt(4, BEGIN)).isEmpty();
        assertThatThrownBy(() -> empty.centerCode(4)).hasMessageContaining("no center has number 4");
        assertThatThrownBy(() -> empty.countyTier(4)).hasMessageContaining("center");
        assertThatThrownBy(() -> empty.homeCounty(4)).hasMessageContaining("partner");
    }
}
