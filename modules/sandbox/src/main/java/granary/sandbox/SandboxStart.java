package granary.sandbox;

import granary.database.Database;
import granary.database.Migrations;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the sandbox's own tables and keeps it answering; in production it does neither. */
public class SandboxStart implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(SandboxStart.class.getName());
    private static final long EVERY_MILLIS = 100;
    private static final int AT_ONCE = 8;

    @Inject
    private Database database;

    @Inject
    private Answers answers;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    @ConfigProperty(name = "GRANARY_MODE", defaultValue = LocalCallersOnly.DEVELOPMENT)
    private String mode;

    private @Nullable ScheduledFuture<?> answering;
    private @Nullable ExecutorService callers;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (!mode.equals(LocalCallersOnly.DEVELOPMENT)) {
            LOG.warning("The sandbox stays closed outside development; build with -Pproduction to leave it out.");
            return;
        }
        Migrations.apply(database.dataSource(), database.dialect(), "sandbox");
        // Threads of their own: they wait for the server, whose threads must not all wait for them.
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE, threads);
        callers = pool;
        answering =
                executor.scheduleWithFixedDelay(() -> answer(pool), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (answering != null) {
            answering.cancel(true);
        }
        if (callers != null) {
            callers.shutdownNow();
        }
    }

    private void answer(ExecutorService pool) {
        try {
            pool.invokeAll(answers.due());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // A loop that throws is never run again; what was due stays due.
            LOG.log(Level.WARNING, "the sandbox could not answer", e);
        }
    }
}
