package granary.api;

import granary.access.AuditKey;
import granary.access.DataFolder;
import granary.access.InstallationState;
import granary.access.TokenKey;
import granary.database.Database;
import granary.nights.SealKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * What {@code /health/started}, {@code /health/ready} and {@code /health/live} say. It stands in this door because the server asks every module
 * for its checks, and beans of the EJB module are seen by each.
 */
@ApplicationScoped
public class InstallationHealth {
    private static final Logger LOG = Logger.getLogger(InstallationHealth.class.getName());
    private static final int ANSWER_WITHIN_SECONDS = 5;

    @Inject
    InstallationState state;

    @Inject
    Database database;

    @Inject
    DataFolder data;

    @Inject
    AuditKey auditKey;

    @Inject
    SealKey sealKey;

    @Resource(lookup = "jms/granary")
    ConnectionFactory queues;

    /** Started once everything is checked, every migration applied and every key made; it is never undone. */
    @Produces
    @Startup
    HealthCheck started() {
        return this::installation;
    }

    @Produces
    @Readiness
    HealthCheck installed() {
        return this::installation;
    }

    @Produces
    @Readiness
    HealthCheck databaseAnswers() {
        return () -> check("database", this::isDatabaseThere);
    }

    @Produces
    @Readiness
    HealthCheck messagingAnswers() {
        return () -> check("messaging", this::isMessagingThere);
    }

    @Produces
    @Readiness
    HealthCheck keysAreReadable() {
        return () -> check("keys", this::areKeysThere);
    }

    /** Alive as long as it answers: a database that is away is no reason to restart the server. */
    @Produces
    @Liveness
    HealthCheck live() {
        return () -> HealthCheckResponse.up("server");
    }

    private HealthCheckResponse installation() {
        return HealthCheckResponse.named("installation")
                .status(state.isComplete())
                .withData("state", state.message())
                .build();
    }

    private static HealthCheckResponse check(String name, Supplier<Boolean> isThere) {
        try {
            return HealthCheckResponse.named(name).status(isThere.get()).build();
        } catch (RuntimeException e) {
            // Asked every few seconds: the log would hold nothing else.
            LOG.log(Level.FINE, name + " is not ready", e);
            return HealthCheckResponse.down(name);
        }
    }

    private boolean isDatabaseThere() {
        try (Connection connection = database.dataSource().getConnection()) {
            return connection.isValid(ANSWER_WITHIN_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean isMessagingThere() {
        try (JMSContext context = queues.createContext()) {
            return context.getMetaData() != null;
        }
    }

    private boolean areKeysThere() {
        return sealKey.isThere()
                && !TokenKey.read(data.keys()).id().isEmpty()
                && !auditKey.id().isEmpty();
    }
}
