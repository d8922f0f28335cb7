package granary.api;

import granary.access.Problem;
import granary.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/**
 * Whether something failed because what it needs is away: then it is nobody's mistake, nothing was done, and the same
 * request succeeds later. Where a commit was cut off, nobody knows; the same key finds out.
 */
@ApplicationScoped
public class Outage {
    private static final int MAX_CAUSES = 20;
    private static final int RETRY_SECONDS = 5;
    private static final int ANSWER_WITHIN_SECONDS = 2;

    @Inject
    Database database;

    /** The problem to answer; empty where the failure has another cause. */
    Optional<Problem> problem(Throwable thrown) {
        Throwable one = thrown;
        for (int i = 0; one != null && i < MAX_CAUSES; i++, one = one.getCause()) {
            if (one instanceof JMSException || one instanceof JMSRuntimeException) {
                return Optional.of(queue());
            }
            if (one instanceof SQLException sql && isAboutTheConnection(sql)) {
                return Optional.of(away());
            }
        }
        // What breaks in the middle of a transaction has many names; whether the database is there has one.
        return databaseAnswers() ? Optional.empty() : Optional.of(away());
    }

    private static boolean isAboutTheConnection(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        // 08: the connection; 57P: PostgreSQL stops or starts.
        return state.startsWith("08")
                || state.startsWith("57P")
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLTransientConnectionException
                || sql instanceof SQLRecoverableException;
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.dataSource().getConnection()) {
            return connection.isValid(ANSWER_WITHIN_SECONDS);
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }

    private static Problem queue() {
        return Problem.of(503, "QUEUE_UNAVAILABLE", "the queue to the channels is full or stopped; nothing was stored")
                .retryableAfter(RETRY_SECONDS);
    }

    private static Problem away() {
        return Problem.of(503, "DATABASE_UNAVAILABLE", "the database is away; send the same again, under the same key")
                .retryableAfter(RETRY_SECONDS);
    }
}
