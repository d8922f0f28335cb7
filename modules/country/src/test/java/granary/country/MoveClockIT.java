package granary.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.Role;
import granary.access.Scope;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class MoveClockIT {
    private static final Clock MACHINE = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private static final Caller ADMIN = new Caller("cli_1", "admin", Role.ADMIN, Scope.NONE);

    private final Database database;
    private final BusinessClock clock = new BusinessClock(MACHINE);
    private final List<String> deeds = new ArrayList<>();
    private final Audit audit = new Audit() {
        @Override
        public void record(Caller caller, String action, String subject, String detailJson) {
            deeds.add(caller.id() + " " + action);
        }
    };
    private final MoveClock moveClock;

    MoveClockIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "country");
        moveClock = new MoveClock(clock, database, audit);
    }

    @Test
    void aMovedClockSurvivesARestart() {
        move(Duration.ofHours(14).plusNanos(1));
        BusinessClock restarted = new BusinessClock(MACHINE);
        new MoveClock(restarted, database, audit).restore();
        assertThat(restarted.instant()).isEqualTo(clock.instant()).isAfterOrEqualTo("2026-11-23T00:00:00Z");
    }

    @Test
    void aMoveIsWrittenDownAndOneThatIsRefusedIsNot() {
        move(Duration.ofHours(2));
        assertThatThrownBy(() -> move(Duration.ofHours(1))).hasMessageContaining("never goes back");
        assertThat(deeds).containsExactly("cli_1 CLOCK_MOVED");
    }

    @Test
    void aClockNeverGoesBack() {
        move(Duration.ofHours(2));
        assertThatThrownBy(() -> moveClock.moveAhead(ADMIN, Duration.ofHours(1)))
                .hasMessageContaining("never goes back");
        assertThat(clock.ahead()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aMoveThatIsNotCommittedMovesNothing() {
        moveClock.moveAhead(ADMIN, Duration.ofHours(2));
        assertThat(clock.instant()).isEqualTo(MACHINE.instant());
        moveClock.follow();
        assertThat(clock.ahead()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aDemosClockBeginsBehindAndMovesOn() {
        moveClock.beginAt(Instant.parse("2026-11-21T12:00:00Z"));
        BusinessClock restarted = new BusinessClock(MACHINE);
        new MoveClock(restarted, database, audit).restore();
        assertThat(restarted.instant()).isEqualTo("2026-11-21T12:00:00Z");

        move(Duration.ZERO);
        assertThat(clock.instant()).isEqualTo(MACHINE.instant());
    }

    @Test
    void aClockBeginsOnce() {
        moveClock.beginAt(Instant.parse("2026-11-21T12:00:00Z"));
        move(Duration.ZERO);
        assertThatThrownBy(() -> moveClock.beginAt(Instant.parse("2026-11-20T12:00:00Z")))
                .hasMessageContaining("never goes back");
    }

    @Test
    void aMovedClockHasBegun() {
        move(Duration.ofHours(2));
        assertThatThrownBy(() -> moveClock.beginAt(Instant.parse("2026-11-20T12:00:00Z")))
                .isInstanceOf(IllegalStateException.class);
    }

    private void move(Duration ahead) {
        moveClock.moveAhead(ADMIN, ahead);
        moveClock.follow();
    }
}
