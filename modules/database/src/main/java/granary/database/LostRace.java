package granary.database;

import java.sql.SQLException;

/**
 * A failure that may say: somebody else was faster. The transaction is rolled back, and the same again in a new one sees
 * what they did.
 */
public interface LostRace {
    boolean wasLost();

    /**
     * Whether a failure, or what caused it, says so: by itself or by an SQLSTATE that both databases share, a key that
     * is there already or a lock or serialization that failed.
     */
    static boolean in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LostRace race && race.wasLost()) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().equals("23505") || sql.getSQLState().startsWith("40");
            }
        }
        return false;
    }
}
