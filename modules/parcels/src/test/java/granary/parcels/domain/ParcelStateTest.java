package granary.parcels.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParcelStateTest {
    @Test
    void aParcelGoesToTheVillageStepByStep() {
        assertThat(ParcelState.ARRIVED.leadsTo(ParcelState.SORTED)).isTrue();
        assertThat(ParcelState.SORTED.leadsTo(ParcelState.TRAVELLING)).isTrue();
        assertThat(ParcelState.TRAVELLING.leadsTo(ParcelState.READY)).isTrue();
        assertThat(ParcelState.ARRIVED.leadsTo(ParcelState.READY)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsCollectedByBeingMoved(ParcelState from) {
        assertThat(from.leadsTo(ParcelState.COLLECTED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTED", "RETURNED"})
    void whatHasLeftUsStaysThere(ParcelState end) {
        for (ParcelState to : ParcelState.values()) {
            assertThat(end.leadsTo(to)).isFalse();
        }
    }

    @Test
    void everyParcelThatWasNotCollectedCanGoBack() {
        for (ParcelState from : EnumSet.complementOf(EnumSet.of(ParcelState.COLLECTED, ParcelState.RETURNED))) {
            assertThat(reached(from)).as(from.name()).contains(ParcelState.RETURNED);
        }
    }

    private static Set<ParcelState> reached(ParcelState from) {
        Set<ParcelState> seen = EnumSet.of(from);
        Deque<ParcelState> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            ParcelState at = next.remove();
            for (ParcelState to : ParcelState.values()) {
                if (at.leadsTo(to) && seen.add(to)) {
                    next.add(to);
                }
            }
        }
        return seen;
    }
}
