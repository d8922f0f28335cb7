package granary.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.money.BusinessDate;
import granary.nights.domain.LeaseOwner;
import granary.nights.domain.LeftNight;
import granary.nights.domain.NightKey;
import granary.nights.domain.NightLease;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who may write for a night. */
@OnEachDatabase
class HoldLeaseIT {
    private static final NightKey NIGHT = new NightKey("CN", BusinessDate.of(2026, 10, 29));

    private final Database database;
    private final HoldLease here;
    private final HoldLease hereAfterARestart;
    private final HoldLease there;
    private final WriteNight writeNight;

    HoldLeaseIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "nights");
        here = server("here", "first start");
        hereAfterARestart = server("here", "second start");
        there = server("there", "first start");
        writeNight = new WriteNight(database, owner("here", "first start"));
    }

    private HoldLease server(String name, String start) {
        return new HoldLease(database, owner(name, start));
    }

    private static ThisServer owner(String name, String start) {
        return new ThisServer(new LeaseOwner(name, start, 60));
    }

    @Test
    void aNewOwnerTakesTheNextToken() {
        assertThat(here.take(NIGHT)).contains(new NightLease(NIGHT, 1));
        assertThat(there.take(NIGHT)).contains(new NightLease(NIGHT, 2));
    }

    @Test
    void whatIsHeldAndRenewedIsNotLeft() {
        here.work(here.take(NIGHT).orElseThrow());
        letItExpire();
        here.renew();

        assertThat(there.left()).isEmpty();
        assertThat(here.left()).isEmpty();
    }

    @Test
    void whoSleptAtWorkDoesNotTakeItsOwnNightOver() {
        here.work(here.take(NIGHT).orElseThrow());
        letItExpire();

        assertThat(here.left()).isEmpty();
        assertThat(there.left()).hasSize(1);
    }

    @Test
    void theLeaseOfAJobThatIsOverExpires() {
        NightLease lease = here.take(NIGHT).orElseThrow();
        here.work(lease);
        here.rest(lease);
        letItExpire();
        here.renew();

        assertThat(here.left()).hasSize(1);
    }

    @Test
    void aStaleOwnerRenewsNothing() {
        here.work(here.take(NIGHT).orElseThrow());
        there.take(NIGHT);
        letItExpire();
        here.renew();

        assertThat(hereAfterARestart.left()).hasSize(1);
    }

    @Test
    void anExpiredLeaseIsLeftToEverybody() {
        NightLease lease = here.take(NIGHT).orElseThrow();
        letItExpire();

        assertThat(there.left()).containsExactly(new LeftNight(lease, "here"));
    }

    @Test
    void aServerNeedNotWaitForWhatItHeldBeforeItsRestart() {
        here.take(NIGHT);

        assertThat(hereAfterARestart.left()).hasSize(1);
        assertThat(there.left()).isEmpty();
    }

    @Test
    void whatWasGivenBackIsNotLeft() {
        NightLease lease = here.take(NIGHT).orElseThrow();
        letItExpire();
        here.release(lease);

        assertThat(there.left()).isEmpty();
        assertThat(there.take(NIGHT)).contains(new NightLease(NIGHT, 2));
    }

    @Test
    void ofTwoWhoTakeOverOneDoes() {
        here.take(NIGHT);
        letItExpire();
        LeftNight left = there.left().get(0);

        Optional<NightLease> first = there.takeOver(left);
        Optional<NightLease> second = hereAfterARestart.takeOver(left);

        assertThat(first).contains(new NightLease(NIGHT, 2));
        assertThat(second).isEmpty();
    }

    /** As PostgreSQL reckons: a statement that waits for a lock has taken its time before. */
    @Test
    void aLeaseThatWasWaitedForHoldsFromThenOn() throws Exception {
        here.take(NIGHT);
        letItExpire();
        HoldLease patient = new HoldLease(database, new ThisServer(new LeaseOwner("patient", "start", 3)));
        LeftNight left = patient.left().get(0);
        CompletableFuture<Optional<NightLease>> taken;
        try (Connection committing = database.dataSource().getConnection()) {
            committing.setAutoCommit(false);
            try (Statement lock = committing.createStatement()) {
                lock.execute("UPDATE night_lease SET token = token");
            }
            taken = CompletableFuture.supplyAsync(() -> patient.takeOver(left));
            Thread.sleep(Duration.ofSeconds(4).toMillis());
            assertThat(taken).isNotDone();
            committing.rollback();
        }

        assertThat(taken.get()).contains(new NightLease(NIGHT, 2));
        assertThat(there.left()).isEmpty();
    }

    @Test
    void aStaleOwnerIsRefusedAndDoesNothing() {
        NightLease stale = here.take(NIGHT).orElseThrow();
        there.take(NIGHT);
        List<String> done = new ArrayList<>();

        assertThatThrownBy(() -> writeNight.under(stale, () -> done.add("a chunk")))
                .isInstanceOf(LeaseLost.class)
                .hasMessageContaining("lease 1 of the night of CN 2026-10-29");
        assertThat(done).isEmpty();
        assertThat(here.isHeld(stale)).isFalse();
    }

    @Test
    void anOwnerThatIsRobbedAtItsWorkIsRefusedBeforeItCommits() {
        NightLease stale = here.take(NIGHT).orElseThrow();

        assertThatThrownBy(() -> writeNight.under(stale, () -> there.take(NIGHT)))
                .isInstanceOf(LeaseLost.class);
    }

    @Test
    void aStaleOwnerGivesBackNothing() {
        NightLease stale = here.take(NIGHT).orElseThrow();
        there.take(NIGHT);
        here.release(stale);
        letItExpire();

        assertThat(here.left()).hasSize(1);
    }

    @Test
    void whoMayWriteDoes() {
        NightLease lease = here.take(NIGHT).orElseThrow();

        assertThat(writeNight.under(lease, () -> "written")).isEqualTo("written");
    }

    private void letItExpire() {
        database.jdbi().useHandle(h -> h.execute("UPDATE night_lease SET expires_at = CURRENT_TIMESTAMP"));
    }
}
