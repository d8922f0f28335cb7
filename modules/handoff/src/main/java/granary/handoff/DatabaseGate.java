package granary.handoff;

import granary.database.Database;
import granary.database.Shared;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/**
 * Holds deliveries back while the database is away. Each delivery that is rolled back counts towards a message's five, so
 * that without it a database that restarts would leave nothing but dead letters.
 */
@Shared
class DatabaseGate {
    private static final Logger LOG = Logger.getLogger(DatabaseGate.class.getName());
    private static final long PAUSE_MILLIS = 1_000;
    private static final int ANSWER_WITHIN_SECONDS = 5;
    /** Shorter than a transaction may last; whoever has waited as long lets its message be delivered again. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Database database;
    private final AtomicBoolean suspected = new AtomicBoolean();

    @Inject
    DatabaseGate(Database database) {
        this.database = database;
    }

    /** Something has failed, and perhaps because of the database. */
    void suspect() {
        suspected.set(true);
    }

    /**
     * Waits until the database answers, outside the message's transaction: a connection that breaks would end that.
     *
     * @param again whether this message failed before, so that the database is asked in any case
     * @throws IllegalStateException where it does not answer for 8 minutes
     */
    @Transactional(TxType.NOT_SUPPORTED)
    void pass(boolean again) {
        if (!again && !suspected.get()) {
            return;
        }
        long untilNanos = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            suspected.set(true);
            if (System.nanoTime() > untilNanos) {
                throw new IllegalStateException("the database is away");
            }
            pause();
        }
        if (suspected.getAndSet(false)) {
            LOG.info("Messages are taken up again.");
        }
    }

    private boolean answers() {
        try (Connection connection = database.dataSource().getConnection()) {
            return connection.isValid(ANSWER_WITHIN_SECONDS);
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server stops", e);
        }
    }
}
