package granary.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void idsOfOneMillisecondDifferAndSortInTheOrderTheyWereMade() {
        Ids ids = new Ids(Clock.fixed(Instant.parse("2026-10-29T00:00:00Z"), ZoneOffset.UTC));
        List<String> made = Stream.generate(ids::ulid).limit(2_000).toList();
        assertThat(made).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void anIdSpellsItsMillisecondInTheFirstTenCharacters() {
        // From the ULID specification: 1469918176385 is 01ARYZ6S41.
        Ids ids = new Ids(Clock.fixed(Instant.ofEpochMilli(1_469_918_176_385L), ZoneOffset.UTC));
        assertThat(ids.ulid()).startsWith("01ARYZ6S41").hasSize(26);
    }

    @Test
    void anIdCarriesItsPrefix() {
        assertThat(Ids.next("ord")).matches("ord_[0-9A-HJKMNP-TV-Z]{26}");
    }
}
