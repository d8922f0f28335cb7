package granary.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BusinessClockTest {
    private final BusinessClock clock =
            new BusinessClock(Clock.fixed(Instant.parse("2026-10-29T01:00:00.123456789Z"), ZoneOffset.UTC));

    @Test
    void itCountsWholeMicrosecondsAsTheDatabasesDo() {
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-10-29T01:00:00.123456Z"));
        clock.moveTo(Duration.ofNanos(500));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-10-29T01:00:00.123457Z"));
    }

    @Test
    void itNeverGoesBack() {
        clock.moveTo(Duration.ofHours(1));
        assertThatThrownBy(() -> clock.moveTo(Duration.ofMinutes(59))).isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.ahead()).isEqualTo(Duration.ofHours(1));
    }
}
