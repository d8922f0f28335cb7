package granary.access;

import static org.assertj.core.api.Assertions.assertThat;

import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many deeds at once, each in a transaction of its own. */
@OnEachDatabase
class AuditRaceIT {
    private static final Logger LOG = Logger.getLogger(AuditRaceIT.class.getName());
    private static final int WRITERS = 8;
    private static final int LINES_EACH = 100;

    private final Database database;

    AuditRaceIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "access");
    }

    @Test
    void linesOfManyWritersFormOneChain(@TempDir Path folder) throws Exception {
        AuditedFolder log = new AuditedFolder(database, folder);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            long begun = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String actor = "cli_" + i;
                all.add(writers.submit(() -> write(actor, folder)));
            }
            // Somebody verifies meanwhile, and is not misled by what has just been written.
            for (int i = 0; i < 20; i++) {
                assertThat(log.verify().fault()).isEmpty();
            }
            for (Future<?> one : all) {
                one.get();
            }
            long millis = (System.nanoTime() - begun) / 1_000_000;
            LOG.info("%s: %d lines, a commit each, by %d writers in %d ms"
                    .formatted(database.dialect(), WRITERS * LINES_EACH, WRITERS, millis));
        } finally {
            writers.shutdownNow();
        }
        AuditVerification verification = log.verify();
        assertThat(verification.fault()).isEmpty();
        assertThat(verification.lines()).isEqualTo(WRITERS * LINES_EACH);
    }

    private Void write(String actor, Path folder) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Audit audit = new AuditedFolder(new Database(only(connection)), folder).audit();
            connection.commit();
            for (int i = 0; i < LINES_EACH; i++) {
                audit.record(actor, "USER_CREATED", "usr_" + i, "{}");
                connection.commit();
            }
        }
        return null;
    }

    /** Hands out one connection again and again, as a container does within a transaction. */
    private static DataSource only(Connection connection) {
        Connection kept = (Connection) Proxy.newProxyInstance(
                AuditRaceIT.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                AuditRaceIT.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> kept);
    }
}
