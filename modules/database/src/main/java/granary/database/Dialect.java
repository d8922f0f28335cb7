package granary.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The two databases that Granary runs on. */
public enum Dialect {
    DERBY,
    POSTGRESQL;

    /** @throws IllegalStateException for a database that is neither */
    public static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (product.contains("Derby")) {
            return DERBY;
        }
        if (product.contains("PostgreSQL")) {
            return POSTGRESQL;
        }
        throw new IllegalStateException("Granary runs on PostgreSQL or Derby, not on " + product);
    }

    /** The folder of a dialect's migrations: {@code derby} or {@code postgresql}. */
    public String folder() {
        return this == DERBY ? "derby" : "postgresql";
    }
}
