package granary.api;

import granary.access.InstallationState;
import granary.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
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
    private static final int ANSWER_WITHIN_SECONDS = 5;

    @Inject
    InstallationState state;

    @Inject
    Database database;

    @Produces
    @Startup
    HealthCheck started() {
        return () -> HealthCheckResponse.named("installation")
                .status(state.isComplete())
                .withData("state", state.message())
                .build();
    }

    /** Ready where the start is complete and the database answers. */
    @Produces
    @Readiness
    HealthCheck ready() {
        return () -> HealthCheckResponse.named("ready")
                .status(state.isComplete() && databaseAnswers())
                .withData("state", state.message())
                .build();
    }

    /** Alive as long as it answers: a database that is away is no reason to restart the server. */
    @Produces
    @Liveness
    HealthCheck live() {
        return () -> HealthCheckResponse.up("server");
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.dataSource().getConnection()) {
            return connection.isValid(ANSWER_WITHIN_SECONDS);
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }
}
