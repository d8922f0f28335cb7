package granary.ear.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.database.Database;
import granary.database.Migrations;
import granary.money.BusinessDate;
import granary.nights.HoldLease;
import granary.nights.LeaseLost;
import granary.nights.WriteNight;
import granary.nights.domain.NightKey;
import granary.nights.domain.NightLease;
import granary.nights.store.NightStore;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a night's owner writes is stored while the lease is its own, and rolled back where it no longer is. */
@ExtendWith(ArquillianExtension.class)
class FencedWriteIT {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 365_000;

    /** Another for each test: the container keeps its database from run to run. */
    private final NightKey key = new NightKey(
            "CN", new BusinessDate(FIRST.plusDays(ThreadLocalRandom.current().nextInt(DAYS))));

    @Inject
    HoldLease holdLease;

    @Inject
    WriteNight writeNight;

    @Inject
    Database database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService others;

    @Deployment
    static WebArchive application() {
        return ShippedBeans.with(FencedWriteIT.class);
    }

    @BeforeEach
    void tables() {
        Migrations.apply(database.dataSource(), database.dialect(), "nights");
    }

    @Test
    void theOwnersWriteIsStored() {
        NightLease lease = holdLease.take(key).orElseThrow();
        writeNight.under(lease, this::write);
        assertThat(isWritten()).isTrue();
    }

    @Test
    void whoIsRobbedBeforeItsWorkWritesNothing() {
        NightLease lease = holdLease.take(key).orElseThrow();
        rob();
        assertThatThrownBy(() -> writeNight.under(lease, this::write)).isInstanceOf(LeaseLost.class);
        assertThat(isWritten()).isFalse();
    }

    @Test
    void whatWasWrittenByWhoIsRobbedAtItsWorkIsRolledBack() {
        NightLease lease = holdLease.take(key).orElseThrow();
        assertThatThrownBy(() -> writeNight.under(lease, () -> {
                    write();
                    rob();
                }))
                .isInstanceOf(LeaseLost.class);
        assertThat(isWritten()).isFalse();
    }

    private void write() {
        new NightStore(database).insert(key, "maker");
    }

    private boolean isWritten() {
        return new NightStore(database).find(key).isPresent();
    }

    /** In a transaction of its own, as another server. */
    private void rob() {
        assertThat(CompletableFuture.supplyAsync(() -> holdLease.take(key), others)
                        .join())
                .isPresent();
    }
}
